import { Injectable } from '@nestjs/common';
import { DeliveryBeingSent, WebhookSwitchedOff } from './webhook-errors.js';
import { WebhookLedger } from './webhook-ledger.js';
import { Webhooks } from './webhook.query.js';

/** Has a delivery sent once more. */
@Injectable()
export class ResendDelivery {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly ledger: WebhookLedger,
  ) {}

  /** @throws WebhookSwitchedOff, DeliveryBeingSent */
  async resend(webhookId: string, id: string): Promise<void> {
    const { active } = await this.webhooks.one(webhookId);
    if (!active) throw new WebhookSwitchedOff();
    if (!(await this.ledger.again(id))) throw new DeliveryBeingSent();
  }
}
