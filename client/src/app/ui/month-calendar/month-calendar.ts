import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  model,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Say } from '../../words/say';
import { weekdayNumber } from '../wall';
import { addMonths, When } from '../when';
import { dateByKey, type DayFacts, weeksOf } from './month-grid';

const NOTHING_KNOWN: DayFacts = { free: 0 };

/** A month to choose a free day from: each date says how many times are free, or why none are. */
@Component({
  selector: 'ui-month-calendar',
  imports: [TranslocoDirective],
  templateUrl: './month-calendar.html',
  styleUrl: './month-calendar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MonthCalendar {
  /** `2026-12` */
  readonly month = model.required<string>();
  /** `2026-12-07` */
  readonly chosen = model<string | null>(null);
  readonly days = input.required<ReadonlyMap<string, DayFacts>>();
  readonly today = input.required<string>();
  /** The last month in which anything may be asked for. */
  readonly lastMonth = input<string>();
  /** The counts of this month are still under way. */
  readonly loading = input(false);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  protected readonly when = inject(When);

  /** Saturday and Sunday take room only where someone is received then. */
  protected readonly columns = computed(() => {
    const atWeekend = [...this.days()].some(([date, { free }]) => free > 0 && weekdayNumber(date) > 5);
    return atWeekend ? 7 : 5;
  });
  /** Weeks that are over take no room: on the 28th, what can be had stands on top. */
  protected readonly weeks = computed(() => {
    const weeks = weeksOf(this.month(), this.columns());
    const ahead = weeks.filter((week) => week.some((date) => date !== null && date >= this.today()));
    return ahead.length > 0 ? ahead : weeks;
  });
  protected readonly weekdays = computed(() => Array.from({ length: this.columns() }, (_, i) => i + 1));
  protected readonly canGoBack = computed(() => this.month() > this.today().slice(0, 7));
  protected readonly canGoOn = computed(() => this.month() < (this.lastMonth() ?? '9999-12'));

  /** The one date that Tab reaches: the chosen one, else the first free one, else the first. */
  protected readonly current = linkedSignal<string>(() => {
    const dates = this.weeks()
      .flat()
      .filter((date) => date !== null);
    const chosen = this.chosen();
    if (chosen && dates.includes(chosen)) return chosen;
    return dates.find((date) => this.of(date).free > 0) ?? dates[0] ?? `${this.month()}-01`;
  });

  protected of(date: string): DayFacts {
    return this.days().get(date) ?? NOTHING_KNOWN;
  }

  protected label(date: string): string {
    const { free, closed } = this.of(date);
    const state = free > 0 ? this.say.count('ui.calendar.free', free) : (closed ?? this.nothing(date));
    return `${this.when.day(date)}, ${state}`;
  }

  protected count(date: string): string {
    return this.say.count('ui.calendar.freeShort', this.of(date).free);
  }

  protected choose(date: string): void {
    this.current.set(date);
    if (this.of(date).free > 0) this.chosen.set(date);
  }

  protected turn(months: number): void {
    this.month.set(addMonths(this.month(), months));
  }

  protected go(press: KeyboardEvent, from: string): void {
    const to = dateByKey(press.key, from, this.columns());
    if (to === null) return;
    press.preventDefault();
    const month = to.slice(0, 7);
    if (month > (this.lastMonth() ?? '9999-12') || to < this.earliest()) return;
    this.month.set(month);
    this.current.set(to);
    const focus = () => this.host.querySelector<HTMLElement>(`[data-date="${this.current()}"]`)?.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  /** The first date that stands in the calendar. */
  private earliest(): string {
    const today = this.today();
    const first = this.weeks()
      .flat()
      .find((date) => date !== null);
    return first?.startsWith(today.slice(0, 7)) ? first : today;
  }

  private nothing(date: string): string {
    return this.say.text(date < this.today() ? 'ui.calendar.past' : 'ui.calendar.none');
  }
}
