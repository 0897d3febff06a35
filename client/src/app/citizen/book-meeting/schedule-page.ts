import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import type { Slot, Slots } from 'contract/models';
import { Explain } from '../../problem/explain';
import type { Problem } from '../../problem/problem';
import { Heading } from '../../ui/heading';
import { Notice } from '../../ui/notice';
import { partByPart } from '../../ui/part-by-part';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { BookingDraft } from './booking-draft';
import { ChoiceBar } from './choice-bar';
import { ChooseTime } from './choose-time';
import { freeTimesSoon } from './free-times';
import { HeldTime } from './held-time';
import { ModeChoice } from './mode-choice';
import { withOwnTime } from './own-time';
import { ScheduleFacts } from './schedule-facts';
import { scheduleOf, usualPlace } from './schedule-of';

/** The first page of a request: when? */
@Component({
  selector: 'app-schedule-page',
  imports: [
    ChoiceBar,
    ChooseTime,
    Heading,
    ModeChoice,
    Notice,
    Pending,
    RouterLink,
    ScheduleFacts,
    TranslocoDirective,
  ],
  templateUrl: './schedule-page.html',
  styleUrl: './step.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SchedulePage {
  readonly id = input.required<string>();
  /** A time that a link from elsewhere has chosen already: RFC 3339, as it stands in the address. */
  readonly at = input<string>();
  private readonly router = inject(Router);
  private readonly drafts = inject(BookingDraft);
  private readonly time = inject(HeldTime);
  protected readonly explain = inject(Explain);
  private readonly say = inject(Say);
  protected readonly when = inject(When);

  protected readonly schedule = scheduleOf(this.id);
  protected readonly soon = freeTimesSoon(this.id);
  protected readonly draft = computed(() => this.drafts.of(this.id()));
  private readonly linked = computed(() => {
    const at = Date.parse(this.at() ?? '');
    return this.times()?.slots.find(({ start }) => Date.parse(start) === at) ?? null;
  });
  /** What the reader has chosen since stays, whatever is read anew. */
  protected readonly slot = linkedSignal<Slot | null, Slot | null>({
    source: this.linked,
    computation: (linked, before) => before?.value ?? linked,
  });
  /** Somebody was quicker than the link. */
  protected readonly linkIsLate = computed(
    () => this.at() !== undefined && this.times() !== null && this.linked() === null && this.slot() === null,
  );
  /** Where the calendar opens. */
  protected readonly opensAt = computed(() => this.linked()?.start ?? this.draft()?.start ?? null);
  protected readonly going = signal(false);
  /** Why the time that was just chosen can't be had. */
  protected readonly gone = signal<Problem | null>(null);
  protected readonly start = computed(
    () => this.slot()?.start ?? (this.gone() ? null : (this.draft()?.start ?? null)),
  );
  protected readonly times = computed<Slots | null>(() => {
    if (!this.soon.hasValue() || !this.schedule.hasValue()) return null;
    const slots = withOwnTime(this.soon.value().slots, this.draft(), this.schedule.value());
    return { ...this.soon.value(), slots };
  });
  /** What is known of the schedule, then its times. */
  protected readonly drawn = partByPart(computed(() => (this.schedule.hasValue() ? 2 : undefined)));
  protected readonly modes = computed(() => {
    const ofSchedule = this.schedule.hasValue() ? this.schedule.value().modes : [];
    return this.slot()?.modes ?? ofSchedule;
  });
  protected readonly mode = linkedSignal(() => {
    const before = this.draft()?.mode;
    return before && this.modes().includes(before) ? before : this.modes()[0];
  });
  protected readonly usual = computed(() =>
    this.schedule.hasValue() ? usualPlace(this.schedule.value()) : null,
  );
  /** Some days are held elsewhere: a village hall in turn. */
  protected readonly place = computed(() => {
    const slot = this.slot();
    return (slot ? slot.place : this.draft()?.place) ?? this.usual();
  });
  protected readonly choice = computed(() => {
    const start = this.start();
    return start ? this.when.chosen(start) : this.say.text('portal.schedule.chooseTime');
  });
  protected readonly about = computed(() => {
    const mode = this.mode();
    if (!mode || !this.schedule.hasValue()) return '';
    const how = this.say.text(`ui.mode.${mode}`).toLowerCase();
    const place = this.place();
    const isElsewhere = mode === 'inPerson' && place !== this.usual();
    return `${isElsewhere ? `${how}, ${place}` : how} · ${this.say.count('ui.minutes', this.schedule.value().slotMinutes)}`;
  });

  protected async goOn(): Promise<void> {
    const start = this.start();
    const mode = this.mode();
    if (!start || !mode) {
      document.querySelector<HTMLElement>('ui-slot-picker input')?.focus();
      return;
    }
    if (this.going()) return;
    this.going.set(true);
    this.gone.set(await this.time.take(this.id(), { start, mode, place: this.place() }));
    this.going.set(false);
    if (this.gone()) {
      this.slot.set(null);
      this.soon.reload();
      return;
    }
    await this.router.navigate(['/schedules', this.id(), 'about']);
  }
}
