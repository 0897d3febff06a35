import { Injectable, Logger } from '@nestjs/common';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { Regularly } from '../platform/regularly.js';
import { EventSender } from './event-sender.js';
import { type ClaimedDelivery, WebhookLedger } from './webhook-ledger.js';

const AT_ONCE = 32;

/** The worker sends what webhooks are owed. A receiver that hangs is not waited for: the next look takes what is left. */
@Injectable()
export class SendWebhooks extends Regularly {
  private readonly logger = new Logger(SendWebhooks.name);
  private readonly inHand = new Set<Promise<void>>();

  constructor(
    private readonly em: EntityManager,
    private readonly ledger: WebhookLedger,
    private readonly sender: EventSender,
  ) {
    super(1_000, 'webhooks wait in the ledger');
  }

  async run(): Promise<void> {
    const free = AT_ONCE - this.inHand.size;
    if (free === 0) return;
    const claimed = await RequestContext.create(this.em, () => this.ledger.claim(free));
    for (const one of claimed) {
      const sent: Promise<void> = RequestContext.create(this.em, () => this.send(one))
        // Not written down: it is sent again when its lease has run out.
        .catch((error: unknown) =>
          this.logger.warn(`delivery ${one.id} is not written down: ${String(error)}`),
        )
        .finally(() => this.inHand.delete(sent));
      this.inHand.add(sent);
    }
  }

  /** Whatever is in hand now has its outcome written down. */
  async settled(): Promise<void> {
    await Promise.all(this.inHand);
  }

  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await this.settled();
  }

  private async send(claimed: ClaimedDelivery): Promise<void> {
    const at = new Date();
    const outcome = await this.sender.send(claimed.webhookId, claimed, claimed.eventId, claimed.body);
    await this.ledger.note(claimed, at, outcome);
    if (outcome.fault)
      this.logger.warn(
        `delivery ${claimed.id}, try ${claimed.tries}: ${outcome.fault} ${outcome.httpStatus ?? ''}`.trim(),
      );
  }
}
