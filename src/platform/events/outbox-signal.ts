import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { OUTBOX_CHANNEL } from './outbox-listener.js';

// Nobody waits for a mail this closely, and a busy minute's bookings share one signal.
const GATHER_MS = 20;

/**
 * Tells the relays that something waits. Sent after commit and at most once in a few milliseconds: a NOTIFY inside
 * each transaction would make their commits queue behind one lock.
 */
@Injectable()
export class OutboxSignal implements BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxSignal.name);
  private timer: NodeJS.Timeout | undefined;
  private readonly sending = new Set<Promise<void>>();

  constructor(private readonly em: EntityManager) {}

  poke(): void {
    this.timer ??= setTimeout(() => this.send(), GATHER_MS);
  }

  /** The database is closed right after: a signal that comes later would wait for a connection for ever. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) {
      clearTimeout(this.timer);
      this.send();
    }
    await Promise.all(this.sending);
  }

  private send(): void {
    this.timer = undefined;
    const sent = this.em
      .fork()
      .execute(`notify ${OUTBOX_CHANNEL}`)
      .catch((error) => this.logger.warn(`could not notify, the sweep will find it: ${String(error)}`))
      .then(() => void this.sending.delete(sent));
    this.sending.add(sent);
  }
}
