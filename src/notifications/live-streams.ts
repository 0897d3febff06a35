import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type MessageEvent,
  type OnModuleInit,
} from '@nestjs/common';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { Observable, type Subscriber } from 'rxjs';
import { type Caller, Sessions } from '../identity/index.js';
import { DatabaseListener } from '../platform/database/database-listener.js';
import type { SignalName } from '../platform/database/database-signal.js';
import { RareWarning, withoutAddresses } from '../platform/log.js';
import { LiveNumbersQuery } from './live-numbers.query.js';
import { TooManyStreams } from './message-errors.js';

/** Enough for the windows that somebody has open; a program that leaks them hears of it. */
export const MOST_STREAMS = 10;
// Proxies close what is silent for a minute or half of one.
const STILL_HERE_MS = 25_000;
// What happens within a moment is told once, and a busy minute is not asked about a hundred times a second.
const GATHER_MS = 100;
const AGAIN_MS = 2_000;
/** What a browser waits before it comes back. */
const RETRY_MS = 3_000;

/** One open page of somebody. */
interface Line {
  caller: Caller;
  out: Subscriber<MessageEvent>;
  /** What it was told last. */
  said: string;
}

/**
 * The open streams of this process. Each is told the numbers as they are when it opens, and again when they differ: a
 * page that was away for a while, or a signal that was lost, needs no catching up. At each look the sessions are looked
 * at too: nothing is said to somebody who has signed out.
 */
@Injectable()
export class LiveStreams implements OnModuleInit, BeforeApplicationShutdown {
  private readonly warning = new RareWarning(new Logger(LiveStreams.name));
  private readonly lines = new Set<Line>();
  private heartbeat: NodeJS.Timeout | undefined;
  private next: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private listening = false;
  private stopped = false;

  constructor(
    private readonly em: EntityManager,
    private readonly numbers: LiveNumbersQuery,
    private readonly sessions: Sessions,
    private readonly listener: DatabaseListener,
  ) {}

  onModuleInit(): void {
    this.heartbeat = setInterval(() => this.sayStillHere(), STILL_HERE_MS);
  }

  /** @throws TooManyStreams */
  open(caller: Caller): Observable<MessageEvent> {
    const theirs = [...this.lines].filter((line) => line.caller.id === caller.id);
    if (theirs.length >= MOST_STREAMS) throw new TooManyStreams();
    this.listen();
    return new Observable((out) => {
      if (this.stopped) return out.complete();
      const line: Line = { caller, out, said: '' };
      this.lines.add(line);
      out.next({ comment: 'here', retry: RETRY_MS });
      this.look();
      return () => this.lines.delete(line);
    });
  }

  /** A process that is about to end does not wait for pages that stay open. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.heartbeat);
    clearTimeout(this.next);
    for (const { out } of [...this.lines]) out.complete();
    await this.looking;
  }

  /** Connects only where somebody wants to hear. */
  private listen(): void {
    if (this.listening) return;
    this.listening = true;
    const look = (): void => this.look();
    for (const signal of ['outbox', 'news', 'sessions'] satisfies SignalName[])
      void this.listener.on(signal, look, look);
  }

  private sayStillHere(): void {
    for (const { out } of this.lines) out.next({ comment: 'here' });
    this.look();
  }

  private look(afterMs = GATHER_MS): void {
    if (this.stopped || this.lines.size === 0) return;
    this.next ??= setTimeout(() => {
      this.looking = (this.looking ?? Promise.resolve())
        .then(() => {
          this.next = undefined;
          return RequestContext.create(this.em, () => this.tellAll([...this.lines]));
        })
        .catch((error: unknown) => {
          this.warning.say(`pages are not told the news: ${withoutAddresses(String(error))}`);
          this.look(AGAIN_MS);
        });
    }, afterMs);
  }

  private async tellAll(lines: Line[]): Promise<void> {
    const open = await this.sessions.stillOpen(lines.map(({ caller }) => caller.sessionId));
    const numbersOf = await this.numbers.of(lines.map(({ caller }) => caller));
    for (const line of lines) {
      if (!open.has(line.caller.sessionId)) {
        line.out.next({ type: 'signed-out', data: '{}' });
        line.out.complete();
        continue;
      }
      const now = JSON.stringify(numbersOf(line.caller));
      if (now === line.said) continue;
      line.said = now;
      line.out.next({ type: 'numbers', data: now });
    }
  }
}
