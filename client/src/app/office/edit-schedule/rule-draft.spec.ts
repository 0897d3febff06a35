import { type RuleDraft, ruleDraft, rruleOf } from './rule-draft';

describe('a rule in parts', () => {
  it.each<[string, RuleDraft]>([
    ['FREQ=WEEKLY;BYDAY=TU,TH', { kind: 'weekly', every: 1, weekdays: [2, 4], months: [] }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', { kind: 'weekly', every: 2, weekdays: [1], months: [] }],
    ['FREQ=WEEKLY;BYMONTH=7,8;BYDAY=MO', { kind: 'weekly', every: 1, weekdays: [1], months: [7, 8] }],
    [
      'FREQ=MONTHLY;BYDAY=1MO,3MO',
      { kind: 'monthly', every: 1, ordinals: [1, 3], weekdays: [1], months: [] },
    ],
    ['FREQ=MONTHLY;BYDAY=5MO', { kind: 'monthly', every: 1, ordinals: [5], weekdays: [1], months: [] }],
    ['FREQ=MONTHLY;BYDAY=-1TH', { kind: 'monthly', every: 1, ordinals: [-1], weekdays: [4], months: [] }],
    ['FREQ=MONTHLY;BYDAY=-2TH', { kind: 'monthly', every: 1, ordinals: [-2], weekdays: [4], months: [] }],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU,2FR,-1TU,-1FR',
      { kind: 'monthly', every: 3, ordinals: [2, -1], weekdays: [2, 5], months: [] },
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=10,-1', { kind: 'monthDays', every: 1, monthDays: [10, -1], months: [] }],
    ['FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=24', { kind: 'monthDays', every: 1, monthDays: [24], months: [5] }],
  ])('says %s in parts and back', (rrule, draft) => {
    expect(ruleDraft(rrule)).toEqual(draft);
    expect(rruleOf(draft)).toBe(rrule);
  });

  it('reads parts in any order and case, with the interval that is left out', () => {
    expect(ruleDraft('byday=fr,mo;freq=weekly')).toEqual({
      kind: 'weekly',
      every: 1,
      weekdays: [1, 5],
      months: [],
    });
    expect(ruleDraft('FREQ=MONTHLY;BYDAY=+1WE')).toEqual({
      kind: 'monthly',
      every: 1,
      ordinals: [1],
      weekdays: [3],
      months: [],
    });
  });

  it('says a rule of every year in named months by its months', () => {
    expect(rruleOf(ruleDraft('FREQ=YEARLY;BYMONTH=9;BYDAY=1MO'))).toBe('FREQ=MONTHLY;BYMONTH=9;BYDAY=1MO');
  });

  it.each([
    'FREQ=WEEKLY',
    'FREQ=MONTHLY;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=1MO,3TU',
    'FREQ=MONTHLY;BYMONTHDAY=-5',
    'FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=1,2,3',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=YEARLY;INTERVAL=2;BYMONTH=9;BYDAY=1MO',
    'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231',
    'FREQ=WEEKLY;BYDAY=MO;COUNT=10',
    'FREQ=WEEKLY;INTERVAL=0;BYDAY=MO',
    'всеки вторник',
  ])('keeps %s to the letter', (rrule) => {
    expect(ruleDraft(rrule)).toEqual({ kind: 'custom', rrule });
    expect(rruleOf(ruleDraft(rrule))).toBe(rrule);
  });

  it('says nothing while no weekday, no ordinal or no day is chosen', () => {
    expect(rruleOf({ kind: 'weekly', every: 1, weekdays: [], months: [] })).toBe('');
    expect(rruleOf({ kind: 'monthly', every: 1, ordinals: [], weekdays: [1], months: [] })).toBe('');
    expect(rruleOf({ kind: 'monthDays', every: 1, monthDays: [], months: [5] })).toBe('');
  });
});
