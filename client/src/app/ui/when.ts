import { inject, Injectable } from '@angular/core';
import { Language } from '../words/language';
import { Say } from '../words/say';
import { Administration } from './administration';
import { type Instant, type Wall, wallAt } from './wall';

const DAY = 86_400_000;

/** The next or an earlier day of the calendar, from one bare date to another. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** `2026-12` and so many months on. */
export function addMonths(month: string, months: number): string {
  const moved = new Date(`${month}-01T12:00:00Z`);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return moved.toISOString().slice(0, 7);
}

/** Dates and times as people say them, in the administration's own zone whatever the reader's device thinks. */
@Injectable({ providedIn: 'root' })
export class When {
  private readonly language = inject(Language);
  private readonly administration = inject(Administration);
  private readonly say = inject(Say);

  /** понеделник, 7 декември 2026 г., 9:30 ч. */
  full(at: Instant): string {
    return this.say.text('ui.when.full', { ...this.wall(at) });
  }

  /** понеделник, 7 декември; with the year when it is not this one */
  day(at: Instant): string {
    return `${this.wall(at).weekday}, ${this.dayMonth(at)}`;
  }

  /** 7 декември; with the year when it is not this one */
  dayMonth(at: Instant): string {
    const w = this.wall(at);
    const isThisYear = w.year === this.wall(new Date()).year;
    return isThisYear ? this.say.text('ui.when.dayMonth', { ...w }) : this.dayMonthYear(at);
  }

  /** 7 декември 2026 г. */
  dayMonthYear(at: Instant): string {
    return this.say.text('ui.when.dayMonthYear', { ...this.wall(at) });
  }

  /** пн 7 дек, 9:30; with the year when it is not this one */
  short(at: Instant): string {
    const w = this.wall(at);
    const year = w.year === this.wall(new Date()).year ? '' : ` ${w.year}`;
    return `${this.shortDay(at)}${year}, ${w.time}`;
  }

  /** пн 7 дек, where the year stands beside it or is plain */
  shortDay(at: Instant): string {
    const w = this.wall(at);
    return `${w.weekdayShort} ${w.day} ${w.monthShort}`;
  }

  /** пн 7 декември, 9:30 ч. */
  chosen(at: Instant): string {
    return this.say.text('ui.when.chosen', { ...this.wall(at) });
  }

  /** днес, 9:30 · утре, 9:30 · пн 7 дек, 9:30 */
  soon(at: Instant): string {
    const near = this.near(at);
    return near ? `${near}, ${this.time(at)}` : this.short(at);
  }

  /** 9:30 */
  time(at: Instant): string {
    return this.wall(at).time;
  }

  /** 9:30–9:45 */
  span(start: Instant, end: Instant): string {
    return `${this.time(start)}–${this.time(end)}`;
  }

  /** декември 2026 */
  month(month: string): string {
    const w = this.wall(`${month}-01`);
    return `${w.month} ${w.year}`;
  }

  /** пн, вт, … for 1 to 7 */
  weekday(number: number, length: 'short' | 'long'): string {
    const w = this.wall(addDays('2024-01-01', number - 1));
    return length === 'short' ? w.weekdayShort : w.weekday;
  }

  /** 2026-12-07 */
  date(at: Instant): string {
    return this.wall(at).date;
  }

  today(): string {
    return this.date(new Date());
  }

  private near(at: Instant): string | null {
    const date = this.date(at);
    const today = this.today();
    if (date === today) return this.say.text('ui.when.today');
    if (date === addDays(today, 1)) return this.say.text('ui.when.tomorrow');
    return null;
  }

  private wall(at: Instant): Wall {
    return wallAt(at, this.administration.zone(), this.language.locale());
  }
}
