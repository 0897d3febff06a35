/** The parts of RFC 5545 that the chance of the specs makes rules of. */
export interface NaiveRule {
  freq: 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  /** Weekdays, 1 is Monday; `nth` counts from the month's start, below 0 from its end. */
  byDay?: { weekday: number; nth?: number }[];
  byMonthDay?: number[];
  byMonth?: number[];
  count?: number;
  until?: string;
}

const NAMES = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export function ruleText(rule: NaiveRule): string {
  const parts = [`FREQ=${rule.freq}`];
  if (rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.byMonth) parts.push(`BYMONTH=${rule.byMonth.join()}`);
  if (rule.byMonthDay) parts.push(`BYMONTHDAY=${rule.byMonthDay.join()}`);
  if (rule.byDay) {
    parts.push(`BYDAY=${rule.byDay.map(({ weekday, nth }) => `${nth ?? ''}${NAMES[weekday]}`).join()}`);
  }
  if (rule.count !== undefined) parts.push(`COUNT=${rule.count}`);
  if (rule.until !== undefined) parts.push(`UNTIL=${rule.until.replaceAll('-', '')}`);
  return parts.join(';');
}

/** A date taken apart. */
interface CalendarDay {
  text: string;
  number: number;
  year: number;
  month: number;
  day: number;
  /** 1 is Monday. */
  weekday: number;
  fromEnd: number;
}

const known = new Map<number, CalendarDay>();

function calendarDay(number: number): CalendarDay {
  let found = known.get(number);
  if (!found) {
    const date = new Date(number * 86_400_000);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const [text, weekday] = [date.toISOString().slice(0, 10), date.getUTCDay() || 7];
    found = { text, number, year, month, day, weekday, fromEnd: day - daysInMonth - 1 };
    known.set(number, found);
  }
  return found;
}

/** The dates up to `last` on which the rule falls, found by asking every single day since the anchor. */
export function datesOf(rule: NaiveRule, anchor: string, last: string): string[] {
  const dates: string[] = [];
  const begin = calendarDay(Date.parse(anchor) / 86_400_000);
  for (let day = begin; day.text <= last; day = calendarDay(day.number + 1)) {
    if (rule.until !== undefined && day.text > rule.until) break;
    if (rule.count !== undefined && dates.length === rule.count) break;
    if (fallsOn(rule, begin, day)) dates.push(day.text);
  }
  return dates;
}

function fallsOn(rule: NaiveRule, anchor: CalendarDay, day: CalendarDay): boolean {
  if (periodsBetween(rule.freq, anchor, day) % rule.interval !== 0) return false;
  if (rule.byMonth && !rule.byMonth.includes(day.month)) return false;
  if (rule.byMonthDay && !rule.byMonthDay.some((one) => one === day.day || one === day.fromEnd)) return false;
  return (
    !rule.byDay ||
    rule.byDay.some(({ weekday, nth }) => {
      if (weekday !== day.weekday) return false;
      return nth === undefined || nth === Math.ceil(day.day / 7) || nth === -Math.ceil(-day.fromEnd / 7);
    })
  );
}

function periodsBetween(freq: NaiveRule['freq'], anchor: CalendarDay, day: CalendarDay): number {
  if (freq === 'YEARLY') return day.year - anchor.year;
  if (freq === 'MONTHLY') return (day.year - anchor.year) * 12 + day.month - anchor.month;
  const monday = (date: CalendarDay) => date.number - (date.weekday - 1);
  return (monday(day) - monday(anchor)) / 7;
}
