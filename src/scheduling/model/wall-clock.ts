import { dayNumber, dayNumberOf, dayText, type Day } from './day.js';
import type { Minute } from './time-of-day.js';

/**
 * The one place that turns a zone's wall clock into instants and back. Each day is resolved once: its offset
 * before and after the clock change that may lie near it; after that every minute is integer arithmetic.
 *
 * March: the skipped minutes do not exist (`instantOf` is null). October: a doubled minute is the EARLIER
 * instant, as Temporal's `compatible` has it, and as people read an announcement: the first time it is 03:30.
 */
interface ZoneDay {
  /** UTC midnight of the date, from which wall minutes are counted. */
  midnight: number;
  offsetBefore: number;
  offsetAfter: number;
  /** The instant of the change; infinite on ordinary days. */
  change: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** No zone is further from UTC than this, so a change outside the span does not touch the date. */
const FURTHEST_OFFSET = 16 * HOUR;
const MOST_DAYS_KEPT = 20_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const zoneDays = new Map<string, Map<number, ZoneDay>>();

/** The instant at which the zone's clock shows this minute of the day; null for minutes that are skipped. */
export function instantOf(day: Day, minute: Minute, zone: string): number | null {
  return instantOfNumber(dayNumber(day), minute, zone);
}

export function instantOfNumber(day: number, minute: Minute, zone: string): number | null {
  const known = zoneDay(day, zone);
  const wall = known.midnight + minute * MINUTE;
  const before = wall - known.offsetBefore;
  if (before < known.change) return before;
  const after = wall - known.offsetAfter;
  return after >= known.change ? after : null;
}

/** Like `instantOf`, but a skipped minute is the instant at which the clock jumps over it. */
export function instantAtOrAfter(day: Day, minute: Minute, zone: string): number {
  return instantOf(day, minute, zone) ?? zoneDay(dayNumber(day), zone).change;
}

/** True where the clock jumps over some of the minutes in `[from, to)` of the day. */
export function isSkipped(day: number, from: Minute, to: Minute, zone: string): boolean {
  const { midnight, offsetBefore, offsetAfter, change } = zoneDay(day, zone);
  if (offsetAfter <= offsetBefore) return false;
  const skippedFrom = (change + offsetBefore - midnight) / MINUTE;
  const skippedTo = (change + offsetAfter - midnight) / MINUTE;
  return from < skippedTo && skippedFrom < to;
}

/** The date that the zone's calendar shows at the instant. */
export const dayOf = (ms: number, zone: string): Day => dayText(dayNumberOf(ms + offsetAt(ms, zone)));

/** The minute of the day that the zone's clock shows at the instant. */
export function minuteOf(ms: number, zone: string): Minute {
  const wall = ms + offsetAt(ms, zone);
  return Math.floor((wall - dayNumberOf(wall) * 24 * HOUR) / MINUTE);
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** RFC 3339 with the zone's own offset: `2026-12-07T14:00:00+02:00`. */
export function formatInstant(ms: number, zone: string): string {
  const offset = offsetAt(ms, zone);
  const day = dayNumberOf(ms + offset);
  const seconds = Math.floor((ms + offset) / 1000) - day * 86_400;
  const ahead = Math.abs(offset) / MINUTE;
  const two = (value: number) => TWO_DIGITS[Math.floor(value)]!;
  const time = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${dayText(day)}T${time}${offset < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}`;
}

const CLOCK = Array.from(
  { length: 24 * 60 },
  (_, minute) => `T${TWO_DIGITS[Math.floor(minute / 60)]}:${TWO_DIGITS[minute % 60]}:00`,
);

/**
 * `formatInstant` for many minutes after one midnight, which is what a day's slots are: on all days but two a year the
 * clock itself is the text.
 */
export function instantTexts(midnight: number, zone: string): (minute: Minute) => string {
  const plain = (minute: Minute) => formatInstant(midnight + minute * MINUTE, zone);
  if (offsetAt(midnight, zone) !== offsetAt(midnight + 24 * HOUR, zone) || minuteOf(midnight, zone) !== 0)
    return plain;
  const first = plain(0);
  const [day, offset] = [first.slice(0, 10), first.slice(19)];
  return (minute) => (minute < CLOCK.length ? day + CLOCK[minute]! + offset : plain(minute));
}

/** True for names that the runtime knows as IANA zones. */
export function isTimeZone(zone: string): boolean {
  try {
    format(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Milliseconds that the zone's wall clock is ahead of UTC at the instant. */
function offsetAt(ms: number, zone: string): number {
  const near = zoneDay(dayNumberOf(ms), zone);
  return ms < near.change ? near.offsetBefore : near.offsetAfter;
}

function zoneDay(day: number, zone: string): ZoneDay {
  let days = zoneDays.get(zone);
  if (!days || days.size >= MOST_DAYS_KEPT) zoneDays.set(zone, (days = new Map()));
  let known = days.get(day);
  if (!known) days.set(day, (known = resolve(day, zone)));
  return known;
}

function resolve(day: number, zone: string): ZoneDay {
  const midnight = day * 24 * HOUR;
  let low = midnight - FURTHEST_OFFSET;
  let high = midnight + 24 * HOUR + FURTHEST_OFFSET;
  const offsetBefore = readOffset(low, zone);
  const offsetAfter = readOffset(high, zone);
  if (offsetBefore === offsetAfter) return { midnight, offsetBefore, offsetAfter, change: Infinity };
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (readOffset(middle, zone) === offsetBefore) low = middle;
    else high = middle;
  }
  return { midnight, offsetBefore, offsetAfter, change: high };
}

function readOffset(ms: number, zone: string): number {
  const parts = new Map(
    format(zone)
      .formatToParts(ms)
      .map((part) => [part.type, Number(part.value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(ms / 1000) * 1000;
}

function format(zone: string): Intl.DateTimeFormat {
  let known = formats.get(zone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, known);
  }
  return known;
}
