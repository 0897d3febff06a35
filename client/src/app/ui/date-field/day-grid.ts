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
  output,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { dateByKey, weeksOf } from '../month-calendar/month-grid';
import { addMonths, When } from '../when';

/** A month to take any day from: the date grid of the ARIA Authoring Practices. */
@Component({
  selector: 'ui-day-grid',
  imports: [TranslocoDirective],
  templateUrl: './day-grid.html',
  styleUrl: './day-grid.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DayGrid {
  /** `2026-12-07`, or nothing yet. */
  readonly chosen = input('');
  readonly earliest = input<string>();
  readonly taken = output<string>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly when = inject(When);
  protected readonly today = this.when.today();

  /** The one date that Tab reaches. */
  protected readonly current = linkedSignal(() => this.chosen() || this.today);
  protected readonly month = computed(() => this.current().slice(0, 7));
  protected readonly weeks = computed(() => weeksOf(this.month(), 7));
  protected readonly weekdays = [1, 2, 3, 4, 5, 6, 7];

  constructor() {
    afterNextRender(() => this.focus());
  }

  protected isOut(date: string): boolean {
    return date < (this.earliest() ?? '');
  }

  protected take(date: string): void {
    if (!this.isOut(date)) this.taken.emit(date);
  }

  protected turn(months: number): void {
    this.current.set(`${addMonths(this.month(), months)}-01`);
  }

  protected go(press: KeyboardEvent, from: string): void {
    const to = dateByKey(press.key, from, 7);
    if (to === null) return;
    press.preventDefault();
    this.current.set(to);
    afterNextRender(() => this.focus(), { injector: this.injector });
  }

  private focus(): void {
    this.host.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }
}
