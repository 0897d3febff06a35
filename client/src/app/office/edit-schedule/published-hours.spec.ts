import published from '../../../../../src/seed/reception-hours.json';
import { entryDraft, receptionEntry } from './entry-draft';

interface Hours {
  from: string;
  to: string;
}
interface Rule {
  freq: string;
  byDay?: string[];
  start?: string;
  end?: string;
  windows?: Hours[];
  breaks?: Hours[];
}

/** Every rule that the administrations of `reception-hours.json` have published, with its hours where they are known. */
const rules = (
  published as { administration: string; entries: { host: string; rule: Rule | null }[] }[]
).flatMap(({ administration, entries }) =>
  entries.flatMap(({ host, rule }) =>
    rule?.byDay ? [[`${administration}, ${host}`, rule] as [string, Rule]] : [],
  ),
);

describe('published hours in the editor', () => {
  it('are read from the file', () => expect(rules.length).toBeGreaterThan(15));

  it.each(rules)('of %s are shown in parts and come back as they were', (_, rule) => {
    const { start = '14:00', end = '16:00' } = rule;
    const entry = {
      rrule: `FREQ=${rule.freq};BYDAY=${rule.byDay?.join(',') ?? ''}`,
      windows: rule.windows ?? [{ from: start, to: end }],
      breaks: rule.breaks ?? [],
      validFrom: '2026-01-01',
      validUntil: '2026-06-30',
      place: null,
    };
    expect(entryDraft(entry).kind).not.toBe('custom');
    expect(receptionEntry(entryDraft(entry))).toEqual(entry);
  });
});
