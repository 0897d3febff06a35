import { dayNumber, dayText } from './day.js';
import { exceptionHours, type ExceptionHours } from './exception-hours.js';
import { LONGEST_CLOSURE_DAYS, type HolidayCalendar } from './holiday-calendar.js';
import {
  hoursOfDay,
  slotsOfDay,
  type ReceptionHour,
  type ReceptionWindow,
  type WallSlot,
} from './reception-day.js';
import { occurrenceNumbers } from './recurrence.js';
import type { Closure, ReceptionEntry, ReceptionException, ScheduleRules } from './schedule.js';
import { overlap, stretchOf, without, type Stretch } from './time-of-day.js';

/** What is asked of a schedule: its rules and all that changes them, over dates that are both included. */
export interface ReceptionQuestion {
  rules: ScheduleRules;
  exceptions?: readonly ReceptionException[];
  /** Closed spans of the administration or the host. */
  closures?: readonly Closure[];
  calendar: HolidayCalendar;
  timeZone: string;
  from: string;
  to: string;
}

type Entries = readonly number[];

/** The slots of each day on the wall clock, and which entries meet on which day. */
export class ReceptionPlan {
  private readonly exceptions: { kind: 'closed' | 'open'; hours: ExceptionHours }[];
  private readonly closures: ExceptionHours[];
  private readonly ordinary = new Map<string, WallSlot[]>();
  readonly first: number;
  readonly last: number;
  /** Dates in the range on which the rules have an occurrence that a holiday drops or moves away. */
  readonly onHoliday = new Set<number>();
  /** The entries that receive on each day, in the schedule's order. */
  readonly entriesOn = new Map<number, Entries>();

  constructor(private readonly question: ReceptionQuestion) {
    this.first = dayNumber(question.from);
    this.last = dayNumber(question.to);
    const near = (hours: ExceptionHours) => hours.firstDay <= this.last && hours.lastDay >= this.first;
    this.exceptions = (question.exceptions ?? [])
      .map((exception) => ({ kind: exception.kind, hours: exceptionHours(exception) }))
      .filter(({ hours }) => near(hours));
    this.closures = (question.closures ?? []).map(exceptionHours).filter(near);
    question.rules.reception.forEach((entry, index) => this.place(entry, index));
  }

  /** Days with an occurrence or an exception, in order; on all others nothing is offered. */
  days(): number[] {
    const days = new Set(this.entriesOn.keys());
    for (const { kind, hours } of this.exceptions) {
      if (kind === 'closed') continue;
      const last = Math.min(hours.lastDay, this.last);
      for (let day = Math.max(hours.firstDay, this.first); day <= last; day++) days.add(day);
    }
    return [...days].sort((a, b) => a - b);
  }

  slotsOn(day: number): WallSlot[] {
    const entries = this.entriesOn.get(day) ?? [];
    const closed = this.exceptions.filter((e) => e.kind === 'closed').flatMap((e) => e.hours.on(day));
    const added = this.exceptions.filter((e) => e.kind === 'open').flatMap((e) => e.hours.on(day));
    const slots =
      closed.length || added.length
        ? this.cut([...this.windowsOf(entries, closed), ...added.map(addedWindow)])
        : this.ordinarySlots(entries);
    const shut = this.closures.flatMap((closure) => closure.on(day));
    return shut.length ? slots.filter((slot) => !shut.some((span) => overlap(slot, span))) : slots;
  }

  /** When the doors are open that day, breaks and closed hours taken out. */
  hoursOn(day: number): ReceptionHour[] {
    const on = (kind: 'closed' | 'open') =>
      this.exceptions.filter((e) => e.kind === kind).flatMap((e) => e.hours.on(day));
    const windows = this.windowsOf(this.entriesOn.get(day) ?? [], on('closed'));
    return hoursOfDay(
      [...windows, ...on('open').map(addedWindow)],
      this.closures.flatMap((closure) => closure.on(day)),
    );
  }

  private place(entry: ReceptionEntry, index: number): void {
    const { calendar, rules } = this.question;
    const moves = rules.onHoliday === 'nextWorkingDay';
    for (const day of occurrenceNumbers(
      entry,
      moves ? this.earliestThatMovesHere() : this.first,
      this.last,
    )) {
      const date = dayText(day);
      if (!calendar.isHoliday(date)) this.receive(day, index);
      else {
        if (day >= this.first) this.onHoliday.add(day);
        if (moves) this.receive(dayNumber(calendar.nextWorkingDay(date)), index);
      }
    }
  }

  /** Occurrences before the range move into it only across days that are all off. */
  private earliestThatMovesHere(): number {
    let day = this.first;
    while (this.first - day < LONGEST_CLOSURE_DAYS && !this.question.calendar.isWorkingDay(dayText(day - 1)))
      day--;
    return day;
  }

  private receive(day: number, entry: number): void {
    if (day < this.first || day > this.last) return;
    const entries = this.entriesOn.get(day) ?? [];
    if (!entries.includes(entry)) this.entriesOn.set(day, [...entries, entry]);
  }

  /** Most days of a schedule look alike: each combination of entries is cut into slots once. */
  private ordinarySlots(entries: Entries): WallSlot[] {
    const key = entries.join();
    let slots = this.ordinary.get(key);
    if (!slots) this.ordinary.set(key, (slots = this.cut(this.windowsOf(entries, []))));
    return slots;
  }

  private windowsOf(entries: Entries, closed: Stretch[]): ReceptionWindow[] {
    return entries.flatMap((index) => {
      const entry = this.question.rules.reception[index]!;
      const shut = [...(entry.breaks ?? []).map(stretchOf), ...closed];
      return entry.windows.map(stretchOf).map((window) => ({
        ...window,
        open: without([window], shut),
        place: entry.place ?? null,
        added: false,
      }));
    });
  }

  private cut(windows: ReceptionWindow[]): WallSlot[] {
    return slotsOfDay(windows, this.question.rules.slotMinutes, this.question.rules.gapMinutes);
  }
}

const addedWindow = (window: Stretch): ReceptionWindow => ({
  ...window,
  open: [window],
  place: null,
  added: true,
});
