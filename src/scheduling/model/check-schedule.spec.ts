import { checkSchedule } from './check-schedule.js';
import { completeRules, type ScheduleInput } from './schedule.js';

type Entry = NonNullable<ScheduleInput['reception']>[number];

const mondays: Entry = { rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from: '09:00', to: '12:00' }] };
/** Input comes from outside: specs pass what no type would let through. */
const wrong = (input: Record<string, unknown>) =>
  checkSchedule(
    completeRules({ slotMinutes: 15, modes: ['video'], reception: [mondays], ...input } as ScheduleInput),
    'Europe/Sofia',
  ).map(({ path }) => path);
const wrongIn = (entry: Record<string, unknown>) => wrong({ reception: [{ ...mondays, ...entry }] });
const window = (from: unknown, to: unknown) => ({ windows: [{ from, to }] });

describe('A schedule', () => {
  it('is in order with the required fields alone', () => {
    expect(wrong({})).toEqual([]);
  });

  it('is in order when all else is null or empty', () => {
    const nothing = { gapMinutes: null, capacity: null, maxPerDay: null, bookingOpens: null, approval: null };
    expect(wrong(nothing)).toEqual([]);
    expect(wrongIn({ dates: [], breaks: null, validFrom: null, validUntil: '', place: '' })).toEqual([]);
  });

  it.each([
    ['slotMinutes', [0, 721, 1.5, '15', null, NaN]],
    ['gapMinutes', [-1, 241]],
    ['capacity', [0, 501]],
    ['maxPerDay', [0, 10_001]],
    ['minNoticeHours', [-1, 2161]],
    ['horizonDays', [0, 731]],
    ['latestCancellationHours', [-1, 2161, '24']],
    ['openMeetingsHere', [0, 101]],
    ['openMeetingsInAll', [0, 101]],
    ['blockedDaysAfterMissed', [-1, 731]],
    ['sameMatterMonths', [-1, 61, 1.5]],
  ])('keeps %s within bounds', (field, values) => {
    for (const value of values as unknown[]) expect(wrong({ [field]: value })).toEqual([field]);
  });

  it('may set no limits at all, and ones that limit nothing', () => {
    const none = { latestCancellationHours: null, openMeetingsHere: null, topics: null, orderNumber: '' };
    expect(wrong(none)).toEqual([]);
    expect(wrong({ latestCancellationHours: 0, blockedDaysAfterMissed: 0, sameMatterMonths: 0 })).toEqual([]);
  });

  it('offers a short list of topics, without the lines that nobody filled in', () => {
    expect(completeRules({ topics: ['Жалба', '', ' Скица ', 'Жалба'] }).topics).toEqual(['Жалба', 'Скица']);
    expect(wrong({ topics: Array.from({ length: 31 }, (_, i) => `Тема ${i}`) })).toEqual(['topics']);
    expect(wrong({ topics: ['Жалба', 'д'.repeat(151), 7] })).toEqual(['topics[1]', 'topics[2]']);
    expect(wrong({ topics: 'Жалба' })).toEqual(['topics']);
  });

  it('reminds up to four times, at whole hours of the last week, at each but once', () => {
    expect(wrong({ reminderHours: [168, 48, 24, 1] })).toEqual([]);
    expect(wrong({ reminderHours: [] })).toEqual([]);
    expect(wrong({ reminderHours: [96, 72, 48, 24, 2] })).toEqual(['reminderHours']);
    expect(wrong({ reminderHours: [169, 1.5, 0] })).toEqual([
      'reminderHours[0]',
      'reminderHours[1]',
      'reminderHours[2]',
    ]);
    expect(wrong({ reminderHours: [24, 2, 2] })).toEqual(['reminderHours[2]']);
    expect(wrong({ reminderHours: ['2', null] })).toEqual(['reminderHours[0]', 'reminderHours[1]']);
    expect(wrong({ reminderHours: 24 })).toEqual(['reminderHours']);
  });

  it('takes a pattern of document numbers that can be followed, with an example that does', () => {
    const numbers = { documentNumberPattern: 'УТ-##-#+' };
    expect(wrong({ ...numbers, documentNumberExample: 'УТ-12-345' })).toEqual([]);
    expect(wrong({ ...numbers, documentNumberExample: '345' })).toEqual(['documentNumberExample']);
    expect(wrong({ documentNumberPattern: '[#' })).toEqual(['documentNumberPattern']);
  });

  it('has at least one mode, each once and known', () => {
    expect(wrong({ modes: [] })).toEqual(['modes']);
    expect(wrong({ modes: ['video', 'phone', 'video'] })).toEqual(['modes[2]']);
    expect(wrong({ modes: ['telepathy'] })).toEqual(['modes[0]']);
    expect(wrong({ modes: 'video' })).toEqual(['modes']);
  });

  it('knows the choices of holidays, approval and document number', () => {
    expect(wrong({ onHoliday: 'previousDay', approval: 'perhaps', documentNumber: 'later' })).toEqual([
      'onHoliday',
      'approval',
      'documentNumber',
    ]);
  });

  it('opens booking on a day of the month before or some days before, at a time', () => {
    const opens = (bookingOpens: unknown) => wrong({ bookingOpens });
    expect(opens({ monthDay: 10, at: '08:30' })).toEqual([]);
    expect(opens({ monthDay: null, daysBefore: 3, at: '08:30' })).toEqual([]);
    expect(opens({ monthDay: 32, at: '08:30' })).toEqual(['bookingOpens.monthDay']);
    expect(opens({ daysBefore: -1, at: '24:00' })).toEqual(['bookingOpens.daysBefore', 'bookingOpens.at']);
    expect(opens({ monthDay: 10, daysBefore: 3, at: '08:30' })).toEqual(['bookingOpens']);
    expect(opens({ at: '08:30' })).toEqual(['bookingOpens']);
    expect(opens('yesterday')).toEqual(['bookingOpens']);
  });

  it('has some reception, and not too much', () => {
    expect(wrong({ reception: [] })).toEqual(['reception']);
    expect(wrong({ reception: 'mondays' })).toEqual(['reception']);
    expect(wrong({ reception: Array(101).fill(mondays) })).toEqual(['reception']);
  });

  it('has room for a meeting', () => {
    expect(wrong({ slotMinutes: 180 })).toEqual([]);
    expect(wrong({ slotMinutes: 181 })).toEqual(['slotMinutes']);
    const windows = [mondays.windows![0], { from: '14:00', to: '14:10' }];
    expect(wrongIn({ windows })).toEqual(['reception[0].windows[1]']);
    const overlapping = [
      { from: '09:00', to: '09:20' },
      { from: '09:10', to: '09:40' },
    ];
    expect(wrong({ slotMinutes: 30, reception: [{ ...mondays, windows: overlapping }] })).toEqual([]);
    expect(wrongIn({ breaks: [{ from: '09:10', to: '11:50' }] })).toEqual(['reception[0].breaks']);
  });

  it('names every wrong place at once, in both languages', () => {
    const errors = checkSchedule(
      completeRules({ modes: [], slotMinutes: 0, reception: [{}] }),
      'Europe/Sofia',
    );
    expect(errors.map(({ path }) => path)).toEqual([
      'slotMinutes',
      'modes',
      'reception[0]',
      'reception[0].windows',
    ]);
    for (const { message } of errors) {
      expect(message.bg).toMatch(/[а-я]/);
      expect(message.en).toMatch(/^[ -~“”–’]+$/);
    }
  });
});

describe('A reception entry', () => {
  it('is a rule or a list of dates, not both, not neither', () => {
    expect(wrongIn({ dates: ['2026-05-04'] })).toEqual(['reception[0]']);
    expect(wrongIn({ rrule: null, dates: [] })).toEqual(['reception[0]']);
    expect(wrong({ reception: [null] })).toEqual(['reception[0]', 'reception[0].windows']);
  });

  it('has dates that exist', () => {
    const dates = ['2026-02-28', '2026-02-30', '2026-2-1', 20260504, '2026-13-01'];
    expect(wrongIn({ rrule: null, dates })).toEqual(
      [1, 2, 3, 4].map((index) => `reception[0].dates[${index}]`),
    );
    expect(wrongIn({ rrule: null, dates: '2026-02-28' })).toEqual(['reception[0].dates']);
  });

  it('has windows that end after they begin', () => {
    expect(wrongIn(window('12:00', '09:00'))).toEqual(['reception[0].windows[0].to']);
    expect(wrongIn(window('09:00', '09:00'))).toEqual(['reception[0].windows[0].to']);
    expect(wrongIn(window('09:00', '24:00'))).toEqual([]);
    expect(wrongIn(window('24:00', '24:00'))).toEqual(['reception[0].windows[0].from']);
  });

  it('has times written as HH:MM', () => {
    for (const time of ['9:00', '25:00', '09:60', '09.00', '', null, 9, '09:00:00'])
      expect(wrongIn(window(time, '12:00'))).toEqual(['reception[0].windows[0].from']);
    expect(wrongIn({ windows: [null] })).toEqual(['reception[0].windows[0]']);
    expect(wrongIn({ windows: [] })).toEqual(['reception[0].windows']);
    expect(wrongIn({ windows: {} })).toEqual(['reception[0].windows']);
  });

  it('has breaks inside its windows', () => {
    const breaks = (from: string, to: string) => wrongIn({ breaks: [{ from, to }] });
    expect(breaks('10:00', '10:30')).toEqual([]);
    expect(breaks('09:00', '09:15')).toEqual([]);
    expect(breaks('08:30', '09:30')).toEqual(['reception[0].breaks[0]']);
    expect(breaks('12:00', '13:00')).toEqual(['reception[0].breaks[0]']);
    expect(breaks('10:30', '10:00')).toEqual(['reception[0].breaks[0].to']);
  });

  it('has a validity that ends after it begins, on dates that exist', () => {
    expect(wrongIn({ validFrom: '2026-05-04', validUntil: '2026-05-04' })).toEqual([]);
    expect(wrongIn({ validFrom: '2026-05-05', validUntil: '2026-05-04' })).toEqual([
      'reception[0].validUntil',
    ]);
    expect(wrongIn({ validFrom: '2026-02-30', validUntil: 'soon' })).toEqual([
      'reception[0].validFrom',
      'reception[0].validUntil',
    ]);
  });

  it('occurs at least once while it is valid', () => {
    expect(wrongIn({ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' })).toEqual(['reception[0].rrule']);
    expect(wrongIn({ validFrom: '2026-05-05', validUntil: '2026-05-10' })).toEqual(['reception[0].rrule']);
    const dates = { rrule: null, dates: ['2026-05-04'], validFrom: '2026-05-05' };
    expect(wrongIn(dates)).toEqual(['reception[0].dates']);
  });

  it('whose rule has COUNT is counted from a first day that is given', () => {
    const rrule = 'FREQ=WEEKLY;BYDAY=MO;COUNT=3';
    expect(wrongIn({ rrule })).toEqual(['reception[0].validFrom']);
    expect(wrongIn({ rrule, validFrom: '2026-05-04' })).toEqual([]);
  });

  it('has a place of bearable length', () => {
    expect(wrongIn({ place: 'а'.repeat(301) })).toEqual(['reception[0].place']);
    expect(wrongIn({ place: 201 })).toEqual(['reception[0].place']);
  });

  it('says when the clock jumps over every hour of a list of dates', () => {
    const spring = (dates: string[], from: string, to: string) =>
      wrongIn({ rrule: null, dates, ...window(from, to) });
    expect(spring(['2027-03-28'], '03:00', '04:00')).toEqual(['reception[0].dates']);
    expect(spring(['2027-03-28'], '02:50', '04:10')).toEqual(['reception[0].dates']);
    expect(spring(['2027-03-28'], '03:00', '04:15')).toEqual([]);
    expect(spring(['2027-03-28', '2027-03-29'], '03:00', '04:00')).toEqual([]);
    expect(spring(['2027-10-31'], '03:00', '04:00')).toEqual([]);
  });
});
