import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { inBulgarian } from '../words/in-bulgarian';
import { Language } from '../words/language';
import { LANGUAGES } from '../words/languages';
import { Administration } from './administration';
import { weekdayNumber } from './wall';
import { addDays, addMonths, When } from './when';

function wall(language: 'bg' | 'en', zone = 'Europe/Sofia'): When {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    imports: [inBulgarian()],
    providers: [
      {
        provide: Language,
        useValue: { code: signal(language), locale: signal(LANGUAGES[language].locale) },
      },
    ],
  });
  TestBed.inject(Administration).zone.set(zone);
  return TestBed.inject(When);
}

const MONDAY = '2026-12-07T09:30:00+02:00';

describe('dates and times in words', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') }));
  afterEach(() => vi.useRealTimers());

  it('are said in Bulgarian as people say them, without a leading zero', () => {
    const when = wall('bg');
    expect(when.full(MONDAY)).toBe('понеделник, 7 декември 2026 г., 9:30 ч.');
    expect(when.short(MONDAY)).toBe('пн 7 дек, 9:30');
    expect(when.chosen(MONDAY)).toBe('пн 7 декември, 9:30 ч.');
    expect(when.day(MONDAY)).toBe('понеделник, 7 декември');
    expect(when.span(MONDAY, '2026-12-07T09:45:00+02:00')).toBe('9:30–9:45');
    expect(when.month('2026-12')).toBe('декември 2026');
  });

  it('are said in English', () => {
    const when = wall('en');
    expect(when.full(MONDAY)).toBe('Monday, 7 December 2026, 9:30');
    expect(when.short(MONDAY)).toBe('Mon 7 Dec, 9:30');
  });

  it('name today and tomorrow', () => {
    const when = wall('bg');
    expect(when.soon('2026-11-24T14:00:00+02:00')).toBe('днес, 14:00');
    expect(when.soon('2026-11-25T08:30:00+02:00')).toBe('утре, 8:30');
    expect(when.soon('2026-11-26T10:15:00+02:00')).toBe('чт 26 ное, 10:15');
  });

  it('are those of the administration, wherever the reader is', () => {
    expect(wall('bg').time('2026-12-07T22:30:00Z')).toBe('0:30');
    expect(wall('bg').date('2026-12-07T22:30:00Z')).toBe('2026-12-08');
    expect(wall('bg', 'Europe/Lisbon').time(MONDAY)).toBe('7:30');
  });

  it('are right on both days on which the clock changes', () => {
    const when = wall('bg');
    expect(when.time('2026-03-29T00:30:00Z')).toBe('2:30');
    expect(when.time('2026-03-29T01:30:00Z')).toBe('4:30');
    expect(when.time('2026-10-25T00:30:00Z')).toBe('3:30');
    expect(when.time('2026-10-25T01:30:00Z')).toBe('3:30');
  });

  it('have their year when it is not this one', () => {
    expect(wall('bg').day('2027-01-04')).toBe('понеделник, 4 януари 2027 г.');
    expect(wall('bg').dayMonth('2027-01-04')).toBe('4 януари 2027 г.');
    expect(wall('bg').short('2025-12-01T09:30:00+02:00')).toBe('пн 1 дек 2025, 9:30');
  });
});

describe('steps in the calendar', () => {
  it('go over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(weekdayNumber('2026-12-06')).toBe(7);
  });
});
