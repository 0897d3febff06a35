import { Injectable } from '@nestjs/common';
import { newId } from '../../libs/domain/id.js';
import { actorOf, type Caller } from '../identity/index.js';
import { Settings } from '../platform/settings/settings.js';
import { bodyOf } from './event-body.js';
import { EventSender } from './event-sender.js';
import type { WebhookTested } from './webhook.answer.js';
import { WebhookUnavailable } from './webhook-errors.js';
import { Webhooks } from './webhook.query.js';

/** No domain event: it happens to nobody, and stands in no ledger. */
export const TEST_EVENT = 'WebhookTested';

/** Sends an event of no meaning at once, so that an administrator sees whether the receiver takes it. */
@Injectable()
export class TestWebhook {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly sender: EventSender,
    private readonly settings: Settings,
  ) {}

  /** @throws NotFound, WebhookUnavailable */
  async send(id: string, caller: Caller): Promise<WebhookTested> {
    const webhook = await this.webhooks.one(id);
    const event = {
      id: newId(),
      name: TEST_EVENT,
      occurredAt: new Date(),
      aggregateId: id,
      actor: actorOf(caller),
      data: {},
    };
    const body = bodyOf(event, await this.settings.timeZone());
    const { fault, httpStatus, said, tookMs } = await this.sender.send(id, webhook, event.id, body);
    if (fault || httpStatus === null)
      throw new WebhookUnavailable({ fault: fault ?? 'unreachable', httpStatus, said, tookMs });
    return { httpStatus, said, tookMs };
  }
}
