import {
  dayOf,
  formatInstant,
  instantAtOrAfter,
  instantOf,
  isSkipped,
  isTimeZone,
  minuteOf,
} from './wall-clock.js';
import { dayNumber } from './day.js';

const SOFIA = 'Europe/Sofia';
const at = (day: string, time: string, zone = SOFIA) => {
  const instant = instantOf(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), zone);
  return instant === null ? null : formatInstant(instant, zone);
};

describe('The wall clock of Sofia', () => {
  it('is two hours ahead in winter and three in summer', () => {
    expect(at('2026-12-07', '14:00')).toBe('2026-12-07T14:00:00+02:00');
    expect(at('2026-07-07', '14:00')).toBe('2026-07-07T14:00:00+03:00');
    expect(instantOf('2026-12-07', 840, SOFIA)).toBe(Date.parse('2026-12-07T12:00:00Z'));
  });

  it('jumps over an hour in March', () => {
    expect(at('2026-03-29', '02:59')).toBe('2026-03-29T02:59:00+02:00');
    expect(at('2026-03-29', '03:00')).toBeNull();
    expect(at('2026-03-29', '03:59')).toBeNull();
    expect(at('2026-03-29', '04:00')).toBe('2026-03-29T04:00:00+03:00');
    expect(at('2026-03-29', '23:00')).toBe('2026-03-29T23:00:00+03:00');
    expect(at('2026-03-28', '03:30')).toBe('2026-03-28T03:30:00+02:00');
    expect(at('2026-03-30', '03:30')).toBe('2026-03-30T03:30:00+03:00');
  });

  it('knows which stretches the jump touches', () => {
    const skipped = (from: number, to: number) => isSkipped(dayNumber('2026-03-29'), from, to, SOFIA);
    expect(skipped(150, 180)).toBe(false);
    expect(skipped(150, 181)).toBe(true);
    expect(skipped(239, 260)).toBe(true);
    expect(skipped(240, 260)).toBe(false);
    expect(skipped(60, 300)).toBe(true);
    expect(isSkipped(dayNumber('2026-03-28'), 0, 1440, SOFIA)).toBe(false);
    expect(isSkipped(dayNumber('2026-10-25'), 0, 1440, SOFIA)).toBe(false);
  });

  it('goes on after the jump for a moment that was skipped', () => {
    expect(formatInstant(instantAtOrAfter('2026-03-29', 210, SOFIA), SOFIA)).toBe(
      '2026-03-29T04:00:00+03:00',
    );
    expect(formatInstant(instantAtOrAfter('2026-03-29', 100, SOFIA), SOFIA)).toBe(
      '2026-03-29T01:40:00+02:00',
    );
  });

  it('shows an hour twice in October; the earlier instant is meant', () => {
    expect(at('2026-10-25', '02:59')).toBe('2026-10-25T02:59:00+03:00');
    expect(at('2026-10-25', '03:00')).toBe('2026-10-25T03:00:00+03:00');
    expect(at('2026-10-25', '03:59')).toBe('2026-10-25T03:59:00+03:00');
    expect(at('2026-10-25', '04:00')).toBe('2026-10-25T04:00:00+02:00');
  });

  it('is read back from instants, in the doubled hour too', () => {
    const later = Date.parse('2026-10-25T01:30:00Z');
    expect(formatInstant(later, SOFIA)).toBe('2026-10-25T03:30:00+02:00');
    expect(minuteOf(later, SOFIA)).toBe(210);
    expect(dayOf(Date.parse('2026-12-31T21:59:59Z'), SOFIA)).toBe('2026-12-31');
    expect(dayOf(Date.parse('2026-12-31T22:00:00Z'), SOFIA)).toBe('2027-01-01');
    expect(minuteOf(Date.parse('2026-12-31T21:59:59Z'), SOFIA)).toBe(1439);
    expect(minuteOf(Date.parse('2026-12-31T22:00:00Z'), SOFIA)).toBe(0);
  });

  it('turns every minute of the year into an instant and back', () => {
    for (let ms = Date.parse('2026-01-01T00:00Z'); ms < Date.parse('2027-01-01T00:00Z'); ms += 37 * 60_000) {
      const instant = instantOf(dayOf(ms, SOFIA), minuteOf(ms, SOFIA), SOFIA);
      const doubled = ms >= Date.parse('2026-10-25T01:00Z') && ms < Date.parse('2026-10-25T02:00Z');
      expect(instant).toBe(doubled ? ms - 3_600_000 : ms);
    }
  });
});

describe('Other zones', () => {
  it('may change at midnight, so that a day has no 0 o’clock', () => {
    expect(at('2026-04-24', '00:00', 'Africa/Cairo')).toBeNull();
    expect(at('2026-04-24', '01:00', 'Africa/Cairo')).toBe('2026-04-24T01:00:00+03:00');
  });

  it('may lie west of Greenwich or off the hour', () => {
    expect(at('2026-01-05', '09:00', 'America/St_Johns')).toBe('2026-01-05T09:00:00-03:30');
    expect(at('2026-01-05', '09:00', 'Pacific/Kiritimati')).toBe('2026-01-05T09:00:00+14:00');
    expect(dayOf(Date.parse('2026-01-05T10:00Z'), 'Pacific/Kiritimati')).toBe('2026-01-06');
    expect(at('2026-01-05', '09:00', 'UTC')).toBe('2026-01-05T09:00:00+00:00');
  });

  it('are known by their IANA names', () => {
    expect(isTimeZone('Europe/Sofia')).toBe(true);
    expect(isTimeZone('Europe/Rozovets')).toBe(false);
  });
});
