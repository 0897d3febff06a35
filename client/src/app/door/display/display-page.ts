import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getCorridor } from 'contract/functions';
import type { Corridor, ShownCall } from 'contract/models';
import { Problem } from '../../problem/problem';
import { Busy } from '../../ui/busy';
import { Heading } from '../../ui/heading';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { NotConnected } from '../not-connected';
import { ScreenHead } from '../screen-head';
import { ScreenSecret } from '../screen-secret';
import { Gong } from './gong';
import { newCalls } from './new-calls';

const ASK_EVERY = 3_000;
/** One answer that is late is no reason to worry a corridor. */
const CUT_OFF_AFTER = 10_000;
const STANDS_OUT_FOR = 20_000;
const HOSTS = 6;

/**
 * The call screen in the corridor. It asks every three seconds and shows what it knows, with the time of its last answer
 * when it is cut off; nothing of it needs a reload, however long it hangs there.
 */
@Component({
  selector: 'app-display-page',
  imports: [Heading, NotConnected, ScreenHead, TranslocoDirective],
  templateUrl: './display-page.html',
  styleUrl: './display-page.css',
  providers: [Gong],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DisplayPage {
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  protected readonly busy = inject(Busy);
  protected readonly gong = inject(Gong);
  protected readonly when = inject(When);
  protected readonly connected = signal(inject(ScreenSecret).value !== null);
  protected readonly corridor = signal<Corridor | null>(null);
  protected readonly now = signal(new Date());
  protected readonly spoken = signal('');
  private readonly answeredAt = signal<Date | null>(null);
  private readonly begunAt = new Date();
  /** When each call was first seen here: the tablet's own clock, whatever it shows. */
  private readonly seenAt = signal<ReadonlyMap<string, number>>(new Map());
  private gone = false;
  /** Who runs late must be seen; of the others, as many as there is room for. */
  protected readonly hosts = computed(() =>
    [...(this.corridor()?.hosts ?? [])].sort((a, b) => b.minutesLate - a.minutesLate).slice(0, HOSTS),
  );
  protected readonly cutOff = computed(() => {
    const since = this.answeredAt() ?? this.begunAt;
    return this.now().getTime() - since.getTime() > CUT_OFF_AFTER ? since : null;
  });

  constructor() {
    const ticking = setInterval(() => this.now.set(new Date()), 1_000);
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      clearInterval(ticking);
    });
    void this.ask();
  }

  protected isNew(call: ShownCall): boolean {
    const seen = this.seenAt().get(keyOf(call));
    return seen !== undefined && this.now().getTime() - seen < STANDS_OUT_FOR;
  }

  protected inWords({ number, place }: ShownCall): string {
    return place
      ? this.say.text('door.display.call', { number, place })
      : this.say.text('door.display.callOnly', { number });
  }

  protected late(minutes: number): string {
    return minutes === 0
      ? this.say.text('door.display.onTime')
      : this.say.text('door.display.late', { minutes: this.say.count('ui.minutes', minutes) });
  }

  /** One question after the other: an answer that takes long makes no queue. */
  private async ask(): Promise<void> {
    while (!this.gone && this.connected()) {
      try {
        this.show(await this.api.invoke(getCorridor));
      } catch (failure) {
        const { status } = Problem.from(failure);
        if (status === 401 || status === 403) this.connected.set(false);
      }
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
    }
  }

  private show(corridor: Corridor): void {
    const fresh = newCalls(this.corridor()?.calls ?? null, corridor.calls);
    this.corridor.set(corridor);
    this.answeredAt.set(new Date());
    if (fresh.length === 0) return;
    const now = Date.now();
    this.now.set(new Date(now));
    const still = corridor.calls.flatMap((call) => {
      const seen = fresh.includes(call) ? now : this.seenAt().get(keyOf(call));
      return seen === undefined ? [] : [[keyOf(call), seen] as const];
    });
    this.seenAt.set(new Map(still));
    this.spoken.set(fresh.map((call) => this.inWords(call)).join('. '));
    this.gong.strike();
  }
}

const keyOf = ({ number, calls }: ShownCall): string => `${number} ${calls}`;
