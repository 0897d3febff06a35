import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { ClosedDay, Mode, Slot, Slots } from 'contract/models';
import type { DayFacts } from '../../ui/month-calendar/month-grid';
import { MonthCalendar } from '../../ui/month-calendar/month-calendar';
import { partByPart } from '../../ui/part-by-part';
import { Pending } from '../../ui/pending';
import { SlotPicker } from '../../ui/slot-picker/slot-picker';
import { addDays, When } from '../../ui/when';
import { Say } from '../../words/say';
import { byDay, type DayTimes, freeTimesOf, type TimesByDay } from './free-times';

/** A day, then a time in it, of one schedule; the first free day is chosen already. */
@Component({
  selector: 'app-choose-time',
  imports: [MonthCalendar, Pending, SlotPicker, TranslocoDirective],
  templateUrl: './choose-time.html',
  styleUrl: './choose-time.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChooseTime {
  readonly scheduleId = input.required<string>();
  /** The free times of the coming months. */
  readonly soon = input.required<Slots>();
  /** A time chosen before, at which to open the calendar. */
  readonly from = input<string | null>(null);
  /** So many days ahead are offered. */
  readonly horizonDays = input.required<number>();
  /** Only times that can be met in this way: a moved meeting stays what it was. */
  readonly mode = input<Mode>();
  /** Where it is held on days that do not differ. */
  readonly usualPlace = input<string | null>(null);
  readonly slot = model<Slot | null>(null);

  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly today = this.when.today();
  protected readonly lastMonth = computed(() => addDays(this.today, this.horizonDays()).slice(0, 7));
  protected readonly firstFree = computed(() => this.soon().slots.find((slot) => this.fits(slot))?.start);
  private readonly opensAt = computed(() => this.when.date(this.from() ?? this.firstFree() ?? new Date()));

  /** The month, then the times of the day. */
  protected readonly drawn = partByPart(signal(2));
  protected readonly month = linkedSignal(() => this.opensAt().slice(0, 7));
  protected readonly later = freeTimesOf(this.scheduleId, this.month);

  private readonly times = computed<TimesByDay>(() =>
    byDay([this.soon(), ...this.later.known()], (start) => this.when.date(start)),
  );
  protected readonly days = computed<ReadonlyMap<string, DayFacts>>(
    () => new Map([...this.times()].map(([date, times]) => [date, this.factsOf(times)])),
  );
  /** Turning to a month chooses its first free day, so that day and times always belong together. */
  protected readonly day = linkedSignal<string | null>(() => {
    const free = [...this.days()].filter(([date, facts]) => date.startsWith(this.month()) && facts.free > 0);
    const dates = free.map(([date]) => date).sort();
    return dates.includes(this.opensAt()) ? this.opensAt() : (dates[0] ?? null);
  });
  protected readonly slots = computed(() => {
    const slots = this.times().get(this.day() ?? '')?.slots ?? [];
    return slots.filter((slot) => this.fits(slot));
  });

  /** A day held elsewhere says so before a time is chosen; two places in a day stand with their times. */
  protected readonly elsewhere = computed(() => {
    const places = [...new Set(this.slots().map((slot) => slot.place))];
    return places.length === 1 && places[0] !== this.usualPlace() ? places[0] : null;
  });

  protected take(start: string | null): void {
    this.slot.set(this.slots().find((slot) => slot.start === start) ?? null);
  }

  protected turnTo(at: string): void {
    this.month.set(this.when.date(at).slice(0, 7));
  }

  private fits({ modes }: Slot): boolean {
    const mode = this.mode();
    return mode === undefined || modes.includes(mode);
  }

  private inAWord({ kind }: ClosedDay): string {
    return this.say.text(`portal.schedule.closed.${kind}`);
  }

  private factsOf({ slots, closed }: DayTimes): DayFacts {
    return {
      free: slots.filter((slot) => this.fits(slot)).length,
      closed: closed?.reason,
      closedInAWord: closed && this.inAWord(closed),
    };
  }
}
