import { addDays, daysInMonth, type Day } from './day.js';
import type { OfferedDay } from './offered-days.js';
import type { OfferedSlot } from './offered-slots.js';
import type { ScheduleRules } from './schedule.js';
import { knownMinutes } from './time-of-day.js';
import { dayOf, instantAtOrAfter } from './wall-clock.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Slot = Pick<OfferedSlot, 'day' | 'start'>;
type BookingRules = Pick<ScheduleRules, 'minNoticeHours' | 'horizonDays' | 'bookingOpens'>;

/** Why a citizen can't book an offered slot now. */
export type NotBookable = 'past' | 'notice' | 'horizon' | 'notOpenYet';

/** Which slots a citizen may book now, found once for all of them; notice and horizon do not bind staff. */
export interface BookingWindow {
  /** No earlier start, in milliseconds. */
  earliest: number;
  isOpen(day: Day): boolean;
}

export const staffsWindow = (nowMs: number): BookingWindow => ({ earliest: nowMs + 1, isOpen: () => true });

/** `whyNotBookable` says of a single slot why it is not in it. */
export function citizensWindow(rules: BookingRules, nowMs: number, timeZone: string): BookingWindow {
  const lastDay = addDays(dayOf(nowMs, timeZone), rules.horizonDays);
  return {
    earliest: Math.max(nowMs + 1, nowMs + rules.minNoticeHours * HOUR),
    isOpen: (day) => day <= lastDay && nowMs >= (bookingOpensAt({ day }, rules, timeZone) ?? nowMs),
  };
}

/** The days with what of them lies in the window. */
export function daysInWindow(days: readonly OfferedDay[], window: BookingWindow): readonly OfferedDay[] {
  const open = days.filter(({ day }) => window.isOpen(day));
  const isLate = ({ midnight }: OfferedDay, { at }: { at: number }) =>
    midnight + at * MINUTE >= window.earliest;
  if (!open[0] || isLate(open[0], open[0].slots[0]!)) return open;
  return open.flatMap((day) => {
    if (isLate(day, day.slots[0]!)) return [day];
    const slots = day.slots.filter((slot) => isLate(day, slot));
    return slots.length > 0 ? [{ ...day, slots }] : [];
  });
}

export function whyNotBookable(
  slot: Slot,
  rules: BookingRules,
  nowMs: number,
  timeZone: string,
): NotBookable | null {
  if (slot.start <= nowMs) return 'past';
  if (slot.start < nowMs + rules.minNoticeHours * HOUR) return 'notice';
  if (slot.day > addDays(dayOf(nowMs, timeZone), rules.horizonDays)) return 'horizon';
  const opensAt = bookingOpensAt(slot, rules, timeZone);
  return opensAt !== null && nowMs < opensAt ? 'notOpenYet' : null;
}

/**
 * The instant at which a slot that is still too far can first be booked: when the horizon has reached it and bookings
 * are open. Null where its notice is over by then.
 */
export function opensAt(slot: Slot, rules: BookingRules, timeZone: string): number | null {
  const reached = instantAtOrAfter(addDays(slot.day, -rules.horizonDays), 0, timeZone);
  const opens = Math.max(reached, bookingOpensAt(slot, rules, timeZone) ?? reached);
  return opens <= slot.start - rules.minNoticeHours * HOUR ? opens : null;
}

/** The instant from which the slot can be booked; null where bookings are always open. */
export function bookingOpensAt(
  slot: Pick<Slot, 'day'>,
  rules: BookingRules,
  timeZone: string,
): number | null {
  const opens = rules.bookingOpens;
  if (!opens) return null;
  const day =
    'monthDay' in opens ? dayOfMonthBefore(slot.day, opens.monthDay) : addDays(slot.day, -opens.daysBefore);
  return instantAtOrAfter(day, knownMinutes(opens.at), timeZone);
}

/** The 31st of a month that has none is its last day. */
function dayOfMonthBefore(day: Day, monthDay: number): Day {
  const lastOfMonthBefore = addDays(`${day.slice(0, 7)}-01`, -1);
  const [year, month] = [Number(lastOfMonthBefore.slice(0, 4)), Number(lastOfMonthBefore.slice(5, 7))];
  const clamped = Math.min(monthDay, daysInMonth(year, month));
  return `${lastOfMonthBefore.slice(0, 7)}-${String(clamped).padStart(2, '0')}`;
}
