import type { Words } from '../../../libs/domain/domain-error.js';
import { dayNumber, type Day } from './day.js';
import type { Findings } from './findings.js';
import type { ReceptionEntry, ScheduleRules } from './schedule.js';
import { stretchOf, without } from './time-of-day.js';
import { isSkipped } from './wall-clock.js';

/** A list of dates whose every hour the clock jumps over would be kept and offer nothing: better said at once. */
export function checkSkippedHours(rules: ScheduleRules, timeZone: string, findings: Findings): void {
  rules.reception.forEach((entry, index) => {
    if (entry.dates?.length && entry.dates.every((day) => isAllSkipped(day, entry, rules, timeZone)))
      findings.add(`reception[${index}].dates`, words.skipped);
  });
}

function isAllSkipped(
  day: Day,
  { windows, breaks }: ReceptionEntry,
  { slotMinutes, gapMinutes }: ScheduleRules,
  timeZone: string,
): boolean {
  const open = without(windows.map(stretchOf), breaks.map(stretchOf));
  return open.every(({ from, to }) => {
    for (let start = from; start + slotMinutes <= to; start += slotMinutes + gapMinutes)
      if (!isSkipped(dayNumber(day), start, start + slotMinutes, timeZone)) return false;
    return true;
  });
}

const words = {
  skipped: {
    bg: 'В тези часове на тази дата часовникът се премества напред и те не съществуват. Изберете други часове.',
    en: 'On this date the clock jumps over these hours: they do not exist. Choose other hours.',
  },
} satisfies Record<string, Words>;
