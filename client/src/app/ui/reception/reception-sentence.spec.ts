import { TestBed } from '@angular/core/testing';
import { Language } from '../../words/language';
import { signal } from '@angular/core';
import { type ReceptionEntryFacts, ReceptionSentence } from './reception-sentence';

function said(language: 'bg' | 'en', entry: ReceptionEntryFacts): string {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [{ provide: Language, useValue: { code: signal(language) } }],
  });
  return TestBed.inject(ReceptionSentence).of(entry);
}

const windows = [{ from: '09:00', to: '17:00' }];
const breaks = [{ from: '12:00', to: '13:00' }];

describe('reception hours in words', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') }));
  afterEach(() => vi.useRealTimers());

  it.each([
    ['FREQ=MONTHLY;BYDAY=1MO,3MO', 'Всеки първи и трети понеделник', 'Every first and third Monday'],
    ['FREQ=MONTHLY;BYDAY=-1WE', 'Всяка последна сряда', 'Every last Wednesday'],
    [
      'FREQ=MONTHLY;BYDAY=1MO,2WE',
      'Всеки първи понеделник и всяка втора сряда',
      'Every first Monday and every second Wednesday',
    ],
    ['FREQ=WEEKLY;BYDAY=TU,TH', 'Всеки вторник и четвъртък', 'Every Tuesday and Thursday'],
    ['FREQ=WEEKLY;BYDAY=WE', 'Всяка сряда', 'Every Wednesday'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Всеки работен ден', 'Every working day'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'През седмица в понеделник', 'Every other week on Monday'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1', 'Всеки първи работен ден', 'Every first working day'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'На 1 и 15 число от месеца', 'On day 1 and 15 of the month'],
    [
      'FREQ=WEEKLY;BYDAY=MO;BYMONTH=3,4',
      'Всеки понеделник през март и април',
      'Every Monday in March and April',
    ],
  ])('says %s', (rrule, bg, en) => {
    expect(said('bg', { rrule, windows })).toBe(`${bg}, 9:00–17:00 ч.`);
    expect(said('en', { rrule, windows })).toBe(`${en}, 9:00–17:00`);
  });

  it('takes the breaks out of the hours', () => {
    expect(said('bg', { rrule: 'FREQ=WEEKLY;BYDAY=MO', windows, breaks })).toBe(
      'Всеки понеделник, 9:00–12:00 и 13:00–17:00 ч.',
    );
  });

  it('names the next dates of a list, with their place', () => {
    const dates = ['2026-11-01', '2026-12-08', '2026-12-22'];
    expect(said('bg', { dates, windows, place: 'с. Атолово' })).toBe(
      'На 8 декември и 22 декември, 9:00–17:00 ч., с. Атолово',
    );
  });

  it('says nothing rather than something wrong of a rule it has no sentence for', () => {
    expect(said('bg', { rrule: 'FREQ=YEARLY;BYDAY=20MO', windows })).toBe('');
  });
});
