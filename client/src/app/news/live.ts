import { DOCUMENT } from '@angular/common';
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Api } from 'contract/api';
import { getMyNumbers } from 'contract/fn/notifications/get-my-numbers';
import { listMyNotifications } from 'contract/fn/notifications/list-my-notifications';
import type { LiveNumbers } from 'contract/models';
import { Session } from '../session/session';

const STREAM = '/api/v1/me/notifications/stream';
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
/** Without a stream the numbers are asked for this often. */
const ASK_EVERY = 60_000;
/** A tab that nobody looks at gives its connection back: browsers have few of them for one server. */
const HIDDEN_FOR = 30_000;
/** Whoever logs out in this very tab needs no second farewell. */
const FAREWELL = 1_000;

/**
 * The numbers that move while a page is open: one stream for the tab as long as somebody is logged in and looks at it.
 * Where it breaks off it is opened again, after a longer wait each time, and the numbers are asked for meanwhile.
 */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly known = signal<LiveNumbers | null>(null);
  private readonly arrived = signal('');
  private readonly streaming = signal(false);
  /** Null as long as nothing is known, and for visitors. */
  readonly numbers = this.known.asReadonly();
  /** What the newest notification says, if it came while this tab was open. */
  readonly news = this.arrived.asReadonly();
  /** Whether changes are told by themselves. */
  readonly isStreaming = this.streaming.asReadonly();
  /** How many people somebody of the office has to ring. */
  readonly peopleToRing = computed(() => this.known()?.office?.notTold ?? 0);
  private stream: EventSource | undefined;
  private wait = FIRST_WAIT;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor() {
    const whose = computed(() => this.session.account()?.id);
    effect(() => {
      const who = whose();
      untracked(() => {
        this.close();
        this.known.set(null);
        this.arrived.set('');
        if (who) this.open();
      });
    });
    const seen = (): void => (this.isSeen ? this.comeBack() : this.later(() => this.close(), HIDDEN_FOR));
    this.document.addEventListener('visibilitychange', seen);
    const asking = setInterval(() => {
      if (this.session.account() && this.isSeen && !this.streaming()) void this.ask();
    }, ASK_EVERY);
    inject(DestroyRef).onDestroy(() => {
      this.close();
      clearInterval(asking);
      this.document.removeEventListener('visibilitychange', seen);
    });
  }

  private get isSeen(): boolean {
    return this.document.visibilityState === 'visible';
  }

  private comeBack(): void {
    this.forgetTimers();
    this.wait = FIRST_WAIT;
    if (this.session.account() && !this.stream) this.open();
  }

  private open(): void {
    const { EventSource } = this.document.defaultView ?? {};
    if (!EventSource || !this.isSeen) return;
    const stream = new EventSource(STREAM);
    this.stream = stream;
    stream.addEventListener('numbers', ({ data }: MessageEvent<string>) => {
      this.wait = FIRST_WAIT;
      this.streaming.set(true);
      this.hear(JSON.parse(data) as LiveNumbers);
    });
    stream.addEventListener('signed-out', () => {
      this.close();
      this.later(() => void this.session.load().then(() => this.comeBack()), FAREWELL);
    });
    stream.addEventListener('error', () => this.openAgain());
  }

  private openAgain(): void {
    this.close();
    // There may be a proxy that lets no stream through.
    if (!this.known()) void this.ask();
    // Not all at once when a server comes back.
    const wait = this.wait * (0.75 + Math.random() / 2);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    this.later(() => this.open(), wait);
  }

  private close(): void {
    this.forgetTimers();
    this.stream?.close();
    this.stream = undefined;
    this.streaming.set(false);
  }

  private later(act: () => void, ms: number): void {
    this.timers.push(setTimeout(act, ms));
  }

  private forgetTimers(): void {
    this.timers.splice(0).forEach(clearTimeout);
  }

  /** After an act of one's own; where the stream is there it says so by itself. */
  async look(): Promise<void> {
    if (!this.streaming()) await this.ask();
  }

  private async ask(): Promise<void> {
    const who = this.session.account()?.id;
    const numbers = await this.api.invoke(getMyNumbers).catch(() => null);
    if (numbers && who === this.session.account()?.id) this.hear(numbers);
  }

  private hear(numbers: LiveNumbers): void {
    const before = this.known();
    this.known.set(numbers);
    // Ids grow with time: what is older has only become the newest because others were read.
    if (before && numbers.newestUnread && numbers.newestUnread > (before.newestUnread ?? ''))
      void this.tell();
  }

  private async tell(): Promise<void> {
    const newest = await this.api.invoke(listMyNotifications, { limit: 1 }).catch(() => null);
    this.arrived.set(newest?.items[0]?.subject ?? '');
  }
}
