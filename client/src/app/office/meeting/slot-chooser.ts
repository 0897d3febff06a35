import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  model,
  resource,
  untracked,
} from '@angular/core';
import { TranslocoPipe } from '../../words/transloco';
import { Api } from 'contract/api';
import { listOfficeSlots } from 'contract/functions';
import { MonthCalendar } from '../../ui/month-calendar/month-calendar';
import type { DayFacts } from '../../ui/month-calendar/month-grid';
import { Pending } from '../../ui/pending';
import { SlotPicker } from '../../ui/slot-picker/slot-picker';
import { addDays, addMonths, When } from '../../ui/when';

/** The longest stretch that one call may ask for. */
const DAYS_AHEAD = 92;

/** A free time of one schedule: the month, then the times of the chosen day; the first free day is open already. */
@Component({
  selector: 'app-slot-chooser',
  imports: [MonthCalendar, Pending, SlotPicker, TranslocoPipe],
  templateUrl: './slot-chooser.html',
  styles: `
    .both {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 20px;
    }
    h3 {
      font-size: var(--text-l);
    }
    @media (max-width: 760px) {
      .both {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SlotChooser {
  readonly scheduleId = input.required<string>();
  /** Counts up when the free times have to be looked up again. */
  readonly attempt = input(0);
  /** The `start` of the chosen slot. */
  readonly start = model<string | null>(null);
  private readonly api = inject(Api);
  protected readonly when = inject(When);
  protected readonly today = this.when.today();

  protected readonly month = linkedSignal({
    source: this.scheduleId,
    computation: () => this.today.slice(0, 7),
  });
  /** One call brings all that most people ask for; later months are fetched when they are turned to. */
  private readonly from = computed(() => {
    const known = addMonths(addDays(this.today, DAYS_AHEAD).slice(0, 7), -1);
    return this.month() > known ? `${this.month()}-01` : this.today;
  });
  protected readonly slots = resource({
    params: () => ({ id: this.scheduleId(), from: this.from(), attempt: this.attempt() }),
    loader: async ({ params: { id, from } }) => {
      const to = addDays(from, DAYS_AHEAD - 1);
      return (await this.api.invoke(listOfficeSlots, { id, from, to })).slots;
    },
  });
  private readonly byDay = computed(() =>
    Map.groupBy(this.slots.hasValue() ? this.slots.value() : [], ({ start }) => this.when.date(start)),
  );
  protected readonly days = computed<ReadonlyMap<string, DayFacts>>(
    () => new Map([...this.byDay()].map(([date, slots]) => [date, { free: slots.length }])),
  );
  protected readonly day = linkedSignal<ReadonlyMap<string, unknown>, string | null>({
    source: this.byDay,
    computation: (days, before) =>
      before?.value && days.has(before.value) ? before.value : ([...days.keys()].sort()[0] ?? null),
  });
  protected readonly times = computed(() => this.byDay().get(this.day() ?? '') ?? []);

  constructor() {
    // A chosen time that is free no longer is not chosen any more.
    effect(() => {
      const chosen = this.start();
      if (chosen && this.slots.hasValue() && !this.slots.value().some(({ start }) => start === chosen))
        this.start.set(null);
    });
    // The first free day may lie in a later month: the calendar turns to it, once, when the times have come.
    effect(() => {
      const first = [...this.byDay().keys()].sort()[0]?.slice(0, 7);
      if (first && first > untracked(this.month)) this.month.set(first);
    });
  }
}
