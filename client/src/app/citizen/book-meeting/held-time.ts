import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { Api } from 'contract/api';
import { releaseTime } from 'contract/fn/booking/release-time';
import { reserveTime } from 'contract/fn/booking/reserve-time';
import { Problem } from '../../problem/problem';
import { BookingDraft, type Choice, type Held } from './booking-draft';

/** The codes that say that a wanted time can't be had. */
export const TIME_IS_GONE = ['slot-taken', 'slot-not-offered'];

const TICK = 10_000;
const SOON = 3 * 60_000;

const isAlive = (held: Held | null | undefined): held is Held => Date.parse(held?.until ?? '') > Date.now();

/** Has the server keep a chosen time while the citizen writes, registers and confirms. */
@Injectable({ providedIn: 'root' })
export class HeldTime {
  private readonly api = inject(Api);
  private readonly drafts = inject(BookingDraft);
  private readonly now = signal(Date.now());

  readonly held = computed(() => this.drafts.draft()?.held ?? null);
  private readonly left = computed(() => Date.parse(this.held()?.until ?? '') - this.now());
  /** `none`: it is not kept, and nobody promised that it would be. */
  readonly state = computed(() => {
    if (this.held() === null) return 'none';
    if (this.left() <= 0) return 'lapsed';
    return this.left() <= SOON ? 'ending' : 'held';
  });
  /** At least one, as long as it is kept. */
  readonly minutesLeft = computed(() => Math.max(1, Math.ceil(this.left() / 60_000)));

  constructor() {
    const ticking = setInterval(() => this.now.set(Date.now()), TICK);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }

  /**
   * Chooses a time and has it kept; a time chosen before is given back.
   * @returns why the time can't be had; null when the citizen may go on, kept or (too many, no answer) not
   */
  async take(scheduleId: string, choice: Choice): Promise<Problem | null> {
    const before = this.drafts.draft();
    const isSame = before?.scheduleId === scheduleId && before.start === choice.start;
    if (isSame && isAlive(before.held)) {
      this.drafts.choose(scheduleId, choice, before.held);
      return null;
    }
    await this.giveBack();
    try {
      const { id, expiresAt } = await this.api.invoke(reserveTime, {
        body: { scheduleId, start: choice.start },
      });
      this.drafts.choose(scheduleId, choice, { id, until: expiresAt });
    } catch (failure) {
      const problem = Problem.from(failure);
      if (TIME_IS_GONE.includes(problem.code)) return problem;
      this.drafts.choose(scheduleId, choice, null);
    }
    this.now.set(Date.now());
    return null;
  }

  private async giveBack(): Promise<void> {
    const held = this.held();
    if (!held) return;
    this.drafts.hold(null);
    // It lapses by itself: a failure here is nobody's trouble. Sent also for one that seems to be over, since the
    // clock of the citizen's device may be fast.
    await this.api.invoke(releaseTime, { id: held.id }).catch(() => undefined);
  }
}
