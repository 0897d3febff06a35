import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TranslocoDirective } from '../../words/transloco';
import { DateField } from '../../ui/date-field/date-field';
import { Labelled } from '../../ui/labelled';
import { When } from '../../ui/when';
import type { EntryDraft } from './entry-draft';
import { Faults } from './faults';
import { HoursEditor } from './hours-editor';
import { MONTH_DAYS, MONTHS, ORDINALS, WEEKDAYS } from './rule-draft';

const KINDS: readonly EntryDraft['kind'][] = ['weekly', 'monthly', 'monthDays', 'dates', 'custom'];
let made = 0;

/** One reception entry in parts: on which days, at which hours, from when until when. */
@Component({
  selector: 'app-entry-editor',
  imports: [DateField, FormField, HoursEditor, Labelled, TranslocoDirective],
  templateUrl: './entry-editor.html',
  styleUrl: './entry-editor.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryEditor {
  readonly entry = input.required<FieldTree<EntryDraft>>();
  readonly index = input.required<number>();
  /** The only entry cannot be removed: a schedule without one receives nobody. */
  readonly only = input(false);
  readonly removed = output();
  protected readonly faults = inject(Faults);
  protected readonly when = inject(When);
  protected readonly weekdays = WEEKDAYS;
  protected readonly ordinals = ORDINALS;
  protected readonly monthDays = MONTH_DAYS;
  protected readonly allMonths = MONTHS;
  protected readonly id = `entry-${++made}`;
  protected readonly path = computed(() => `reception[${this.index()}]`);
  protected readonly kind = computed(() => this.entry().kind().value());
  /** A rule in free text is for those that came from elsewhere: nobody has to know RFC 5545 to begin one. */
  protected readonly kinds = computed(() =>
    KINDS.filter((kind) => kind !== 'custom' || this.entry().custom().value() !== ''),
  );
  protected readonly ruleFault = computed(
    () => this.faults.at(`${this.path()}.rrule`) ?? this.faults.at(this.path()),
  );
  /** Said in the clerk's words: the server can only say that there is no rule. */
  protected readonly nothingChosen = computed(() => {
    const { kind, weekdays, ordinals, monthDays, dates } = this.entry()().value();
    switch (kind) {
      case 'weekly':
        return weekdays.length === 0;
      case 'monthly':
        return weekdays.length === 0 || ordinals.length === 0;
      case 'monthDays':
        return monthDays.length === 0;
      case 'dates':
        return dates.every((date) => !date);
      case 'custom':
        return false;
    }
  });

  protected toggle(field: 'weekdays' | 'ordinals' | 'monthDays' | 'months', n: number): void {
    const chosen = this.entry()[field]().value;
    chosen.update((all) => (all.includes(n) ? all.filter((one) => one !== n) : [...all, n]));
  }

  protected addDate(): void {
    this.entry()
      .dates()
      .value.update((dates) => [...dates, '']);
  }

  protected setDate(at: number, value: string): void {
    this.entry()
      .dates()
      .value.update((dates) => dates.map((date, i) => (i === at ? value : date)));
  }

  protected removeDate(at: number): void {
    this.entry()
      .dates()
      .value.update((dates) => dates.filter((_, i) => i !== at));
  }
}
