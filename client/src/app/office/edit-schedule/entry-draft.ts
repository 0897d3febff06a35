import type { ReceptionEntry } from 'contract/models';
import { type RuleDraft, ruleDraft, rruleOf } from './rule-draft';

export interface Hours {
  from: string;
  to: string;
}

/** One reception entry as the form holds it: what belongs to another kind stays, should the clerk change their mind. */
export interface EntryDraft {
  kind: RuleDraft['kind'] | 'dates';
  everyWeeks: number | null;
  everyMonths: number | null;
  weekdays: number[];
  ordinals: number[];
  custom: string;
  dates: string[];
  windows: Hours[];
  breaks: Hours[];
  validFrom: string;
  validUntil: string;
  place: string;
}

/** The commonest reception hours: a good place to begin from. */
export const newEntry = (): EntryDraft => ({
  kind: 'weekly',
  everyWeeks: 1,
  everyMonths: 1,
  weekdays: [1],
  ordinals: [1],
  custom: '',
  dates: [],
  windows: [{ from: '09:00', to: '12:00' }],
  breaks: [],
  validFrom: '',
  validUntil: '',
  place: '',
});

export function entryDraft(entry: ReceptionEntry): EntryDraft {
  const shared = {
    ...newEntry(),
    windows: entry.windows.map(({ from, to }) => ({ from, to })),
    breaks: (entry.breaks ?? []).map(({ from, to }) => ({ from, to })),
    validFrom: entry.validFrom ?? '',
    validUntil: entry.validUntil ?? '',
    place: entry.place ?? '',
  };
  if (entry.dates?.length) return { ...shared, kind: 'dates', dates: [...entry.dates] };
  const rule = ruleDraft(entry.rrule ?? '');
  switch (rule.kind) {
    case 'weekly':
      return { ...shared, kind: 'weekly', everyWeeks: rule.every, weekdays: rule.weekdays };
    case 'monthly':
      return {
        ...shared,
        kind: 'monthly',
        everyMonths: rule.every,
        ordinals: rule.ordinals,
        weekdays: rule.weekdays,
      };
    case 'custom':
      return { ...shared, kind: 'custom', custom: rule.rrule };
  }
}

export function receptionEntry(draft: EntryDraft): ReceptionEntry {
  return {
    ...(draft.kind === 'dates' ? { dates: draft.dates.filter(Boolean) } : { rrule: rruleOf(ruleIn(draft)) }),
    windows: draft.windows,
    breaks: draft.breaks,
    validFrom: draft.validFrom || null,
    validUntil: draft.validUntil || null,
    place: draft.place.trim() || null,
  };
}

function ruleIn(draft: EntryDraft): RuleDraft {
  const { kind, weekdays, ordinals } = draft;
  if (kind === 'weekly') return { kind, every: draft.everyWeeks ?? 1, weekdays };
  if (kind === 'monthly') return { kind, every: draft.everyMonths ?? 1, ordinals, weekdays };
  return { kind: 'custom', rrule: draft.custom };
}
