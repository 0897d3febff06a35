import { receptionWords } from './rule-words.js';
import { completeRules, type ScheduleInput } from './schedule.js';

type Entry = NonNullable<ScheduleInput['reception']>[number];

const hours: Entry = {
  windows: [{ from: '09:00', to: '17:00' }],
  breaks: [{ from: '12:00', to: '13:00' }],
};
const wordsOf = (entries: Entry[], input: ScheduleInput = {}) =>
  receptionWords(completeRules({ slotMinutes: 15, ...input, reception: entries }));

/** Only what is said of the days. */
const days = (entry: Entry) => {
  const { bg, en } = wordsOf([{ ...hours, ...entry }]);
  return [bg.split(', 9:00')[0], en.split(', 9:00')[0]];
};

describe('A schedule in words', () => {
  it('says days, hours without breaks, and the length of a meeting', () => {
    expect(wordsOf([{ rrule: 'FREQ=MONTHLY;BYDAY=1MO,3MO', ...hours }])).toEqual({
      bg: 'всеки първи и трети понеделник, 9:00–12:00 и 13:00–17:00, по 15 минути',
      en: 'every first and third Monday, 9:00–12:00 and 13:00–17:00, 15 minutes each',
    });
  });

  it('says each entry with its place, and the length once for all', () => {
    const windows = [{ from: '09:00', to: '10:30' }];
    const atolovo = { dates: ['2026-02-20'], windows, place: 'с. Атолово' };
    const polyana = { dates: ['2026-02-21'], windows: [{ from: '10:30', to: '24:00' }], place: 'с. Поляна' };
    expect(wordsOf([atolovo, polyana], { slotMinutes: 1, gapMinutes: 5 })).toEqual({
      bg: '20 февруари 2026 г., с. Атолово, 9:00–10:30; 21 февруари 2026 г., с. Поляна, 10:30–24:00; по 1 минута с 5 минути между тях',
      en: '20 February 2026, с. Атолово, 9:00–10:30; 21 February 2026, с. Поляна, 10:30–24:00; 1 minute each with 5 minutes between',
    });
  });

  it('groups dates by month and says a year once', () => {
    expect(days({ dates: ['2027-01-05', '2026-02-21', '2026-02-20', '2026-03-03'] })).toEqual([
      '20 и 21 февруари, 3 март 2026 г. и 5 януари 2027 г.',
      '20 and 21 February, 3 March 2026 and 5 January 2027',
    ]);
  });
});

describe('A rule in words', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=WE', 'всяка сряда', 'every Wednesday'],
    ['FREQ=WEEKLY;BYDAY=TU,TH', 'всеки вторник и четвъртък', 'every Tuesday and Thursday'],
    [
      'FREQ=WEEKLY;BYDAY=MO,WE,FR',
      'всеки понеделник, всяка сряда и всеки петък',
      'every Monday, Wednesday and Friday',
    ],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'всеки работен ден', 'every working day'],
    ['FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH,FR,SA', 'всеки ден', 'every day'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'на всеки две седмици в понеделник', 'every two weeks on Monday'],
    [
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,WE',
      'на всеки три седмици във вторник и сряда',
      'every three weeks on Tuesday and Wednesday',
    ],
    [
      'FREQ=WEEKLY;BYDAY=MO;BYMONTH=5,9',
      'всеки понеделник през май и септември',
      'every Monday in May and September',
    ],
    ['FREQ=MONTHLY;BYDAY=2MO', 'всеки втори понеделник на месеца', 'every second Monday of the month'],
    ['FREQ=MONTHLY;BYDAY=-1TH', 'всеки последен четвъртък на месеца', 'every last Thursday of the month'],
    [
      'FREQ=MONTHLY;BYDAY=-2TH',
      'всеки предпоследен четвъртък на месеца',
      'every last but one Thursday of the month',
    ],
    [
      'FREQ=MONTHLY;BYDAY=-3WE',
      'всяка трета от края сряда на месеца',
      'every third to last Wednesday of the month',
    ],
    [
      'FREQ=MONTHLY;BYDAY=1WE,-1SA',
      'всяка първа сряда и всяка последна събота',
      'every first Wednesday and every last Saturday',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU',
      'на всеки два месеца във втория вторник на месеца',
      'every two months on the second Tuesday of the month',
    ],
    [
      'FREQ=MONTHLY;BYDAY=1MO;BYMONTH=1,7',
      'всеки първи понеделник през януари и юли',
      'every first Monday in January and July',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=1,15,-1',
      'на 1-во, 15-о и последното число на месеца',
      'on the 1st, 15th and last day of the month',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=22,27',
      'на 22-ро и 27-мо число на месеца',
      'on the 22nd and 27th of the month',
    ],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      'всеки петък, само на 13-о число',
      'every Friday, only on the 13th',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'в последния работен ден на месеца',
      'on the last working day of the month',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=3',
      'всеки трети понеделник на месеца',
      'every third Monday of the month',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=2',
      'във втория ден на месеца измежду понеделник и сряда',
      'on the second day of the month among Monday and Wednesday',
    ],
    ['FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=24', 'всяка година на 24 май', 'every year on 24 May'],
    [
      'FREQ=YEARLY;BYMONTH=9;BYDAY=1MO',
      'всяка година в първия понеделник през септември',
      'every year on the first Monday in September',
    ],
    ['FREQ=YEARLY;BYDAY=20MO', 'всеки 20-и понеделник на годината', 'every 20th Monday of the year'],
    [
      'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231T215959Z',
      'всеки последен петък на месеца, до 31 декември 2026 г.',
      'every last Friday of the month, until 31 December 2026',
    ],
    ['FREQ=WEEKLY;BYDAY=SU;COUNT=10', 'всяка неделя, общо 10 пъти', 'every Sunday, 10 times in all'],
  ])('%s: %s', (rrule, bg, en) => {
    expect(days({ rrule })).toEqual([bg, en]);
  });

  it('takes from the first day what the rule leaves out', () => {
    const validFrom = '2026-04-15';
    expect(days({ rrule: 'FREQ=WEEKLY', validFrom })[0]).toBe('всяка сряда');
    expect(days({ rrule: 'FREQ=MONTHLY', validFrom })[0]).toBe('на 15-о число на месеца');
    expect(days({ rrule: 'FREQ=YEARLY', validFrom })[0]).toBe('всяка година на 15 април');
    expect(days({ rrule: 'FREQ=YEARLY;INTERVAL=2', validFrom })[1]).toBe('every two years on 15 April');
  });

  it('says the earlier of two ends', () => {
    const entry = { rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231', validUntil: '2026-06-30' };
    expect(days(entry)[0]).toBe('всеки понеделник, до 30 юни 2026 г.');
  });
});
