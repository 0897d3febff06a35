import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { Reaction } from '../platform/events/reaction.js';
import { Settings } from '../platform/settings/settings.js';
import { SENT_EVENTS } from './model/sent-events.js';
import { bodyOf } from './event-body.js';
import { WebhookLedger } from './webhook-ledger.js';

/** Writes down what each webhook is owed of an event. Sending is another’s: no receiver delays a reaction. */
@Injectable()
export class OweWebhooks {
  constructor(
    private readonly ledger: WebhookLedger,
    private readonly settings: Settings,
  ) {}

  @Reaction('owe-webhooks', SENT_EVENTS)
  async owe(event: DomainEvent): Promise<void> {
    await this.ledger.writeDown(event.id, event.name, bodyOf(event, await this.settings.timeZone()));
  }
}
