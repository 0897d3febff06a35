import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { OUTBOX_CHANNEL } from './outbox-listener.js';

/**
 * Tells the relays that something waits. Sent after commit and at most once in a few milliseconds: a NOTIFY inside
 * each transaction would make their commits queue behind one lock.
 */
@Injectable()
export class OutboxSignal {
  private readonly logger = new Logger(OutboxSignal.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly em: EntityManager) {}

  poke(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.em
        .fork()
        .execute(`notify ${OUTBOX_CHANNEL}`)
        .catch((error) => this.logger.warn(`could not notify, the sweep will find it: ${String(error)}`));
    }, 5);
  }
}
