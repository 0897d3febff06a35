import { checkRecurrenceRule } from './check-recurrence-rule.js';
import { Findings } from './findings.js';

const errorsOf = (rrule: unknown) => {
  const findings = new Findings();
  checkRecurrenceRule(rrule, 'rrule', findings);
  return findings.errors;
};
const wrong = (rrule: unknown) => errorsOf(rrule).map(({ path }) => path);

describe('A rule', () => {
  it.each([
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU',
    'FREQ=MONTHLY;BYDAY=1MO,+3MO,-1TH',
    'freq=monthly;byday=1mo',
    'BYDAY=MO;FREQ=WEEKLY',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20271231',
    'FREQ=WEEKLY;UNTIL=20271231T220000Z',
    'FREQ=MONTHLY;BYMONTHDAY=10,-1;BYMONTH=1,12',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=YEARLY;BYMONTH=9;BYDAY=MO,1TU;BYMONTHDAY=1,2,3,4,5,6,7',
  ])('may be %s', (rrule) => expect(wrong(rrule)).toEqual([]));

  it.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY',
    'FREQ=HOURLY',
    'FREQ=DAILY',
    'FREQ=',
    'FREQ',
    'BYDAY=MO',
    'FREQ=WEEKLY;',
    'FREQ=WEEKLY;;BYDAY=MO',
    'FREQ=WEEKLY;FREQ=WEEKLY',
    'FREQ=WEEKLY=MONTHLY',
    'RRULE:FREQ=WEEKLY',
    'FREQ=WEEKLY;BYHOUR=9',
    'FREQ=WEEKLY;WKST=SU',
    'FREQ=YEARLY;BYWEEKNO=1',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;INTERVAL=-1',
    'FREQ=WEEKLY;INTERVAL=1.5',
    'FREQ=WEEKLY;INTERVAL=99999999999',
    'FREQ=WEEKLY;BYDAY=',
    'FREQ=WEEKLY;BYDAY=MO,',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=WEEKLY;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYDAY=0MO',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=MONTHLY;BYDAY=-6MO',
    'FREQ=YEARLY;BYDAY=54MO',
    'FREQ=YEARLY;BYMONTH=2;BYDAY=6MO',
    'FREQ=YEARLY;BYDAY=MO,20TU',
    'FREQ=YEARLY;BYDAY=20MO;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=YEARLY;BYMONTH=-1',
    'FREQ=MONTHLY;BYSETPOS=1',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0',
    'FREQ=WEEKLY;COUNT=0',
    'FREQ=WEEKLY;COUNT=1001',
    `FREQ=YEARLY;BYDAY=MO;BYSETPOS=${Array.from({ length: 32 }, (_, i) => i + 1).join()}`,
    'FREQ=WEEKLY;COUNT=3;UNTIL=20271231',
    'FREQ=WEEKLY;UNTIL=20260230',
    'FREQ=WEEKLY;UNTIL=2027-12-31',
    'FREQ=WEEKLY;UNTIL=20271231T250000Z',
    'FREQ=WEEKLY ;BYDAY=MO',
    'всеки понеделник',
    `FREQ=WEEKLY;BYDAY=${Array(200).fill('MO').join()}`,
  ])('may not be %s', (rrule) => expect(wrong(rrule)).toEqual(['rrule']));

  it('is a text', () => {
    for (const rrule of [7, ['FREQ=WEEKLY'], { freq: 'WEEKLY' }, true])
      expect(wrong(rrule)).toEqual(['rrule']);
  });

  it('is refused with words that name the wrong part', () => {
    expect(errorsOf('FREQ=WEEKLY;BYHOUR=9')[0]?.message.bg).toContain('„BYHOUR“');
    expect(errorsOf('FREQ=WEEKLY;COUNT=0')[0]?.message.en).toContain('COUNT=10');
  });
});
