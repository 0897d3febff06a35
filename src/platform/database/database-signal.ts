import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';

/**
 * What processes tell each other by NOTIFY, without a word of what it is: whoever hears it looks into the tables.
 * `outbox`: events are stored; `news`: there is news for somebody, or somebody could not be told; `sessions`: some ended.
 */
export type SignalName = 'outbox' | 'news' | 'sessions';

// Nobody waits for a mail this closely, and a busy minute's bookings share one signal.
const GATHER_MS = 20;

/**
 * Tells the other processes that something waits. Sent after commit and at most once in a few milliseconds: a NOTIFY
 * inside each transaction would make their commits queue behind one lock.
 */
@Injectable()
export class DatabaseSignal implements BeforeApplicationShutdown {
  private readonly logger = new Logger(DatabaseSignal.name);
  private readonly timers = new Map<SignalName, NodeJS.Timeout>();
  private readonly sending = new Set<Promise<void>>();

  constructor(private readonly em: EntityManager) {}

  give(name: SignalName): void {
    if (!this.timers.has(name))
      this.timers.set(
        name,
        setTimeout(() => this.send(name), GATHER_MS),
      );
  }

  /** The database is closed right after: a signal that comes later would wait for a connection for ever. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const [name, timer] of this.timers) {
      clearTimeout(timer);
      this.send(name);
    }
    await Promise.all(this.sending);
  }

  private send(name: SignalName): void {
    this.timers.delete(name);
    const sent = this.em
      .fork()
      .execute(`notify ${name}`)
      .catch((error) => this.logger.warn(`could not notify, it will be found: ${String(error)}`))
      .then(() => void this.sending.delete(sent));
    this.sending.add(sent);
  }
}
