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
  monthDays: number[];
  /** Empty is all of them. */
  months: number[];
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
  monthDays: [1],
  months: [],
  custom: '',
  dates: [''],
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
      return { ...shared, ...said(rule), everyWeeks: rule.every };
    case 'monthly':
    case 'monthDays':
      return { ...shared, ...said(rule), everyMonths: rule.every };
    case 'custom':
      return { ...shared, kind: 'custom', custom: rule.rrule };
  }
}

/** One more of the same kind: lists of dates go on, village by village, at the same hours. */
export const entryLike = ({ kind, windows }: EntryDraft): EntryDraft => ({
  ...newEntry(),
  kind: kind === 'custom' ? 'weekly' : kind,
  windows: windows.map((hours) => ({ ...hours })),
});

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

/** What a rule says besides how often. */
const said = <Rule extends { every: number }>({ every: _, ...parts }: Rule): Omit<Rule, 'every'> => parts;

function ruleIn(draft: EntryDraft): RuleDraft {
  const { kind, weekdays, ordinals, monthDays, months } = draft;
  const every = draft.everyMonths ?? 1;
  if (kind === 'weekly') return { kind, every: draft.everyWeeks ?? 1, weekdays, months };
  if (kind === 'monthly') return { kind, every, ordinals, weekdays, months };
  if (kind === 'monthDays') return { kind, every, monthDays, months };
  return { kind: 'custom', rrule: draft.custom };
}
