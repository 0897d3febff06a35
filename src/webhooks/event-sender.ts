import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { type Outcome, postToReceiver, type Receiver } from './post-to-receiver.js';
import { WebhookSecrets } from './webhook-secrets.js';

/** Signs a body and brings it to a receiver. */
@Injectable()
export class EventSender {
  constructor(
    private readonly secrets: WebhookSecrets,
    private readonly config: Config,
  ) {}

  /** One try; a receiver that does not take it is an outcome, no error. @param eventId the `webhook-id` */
  async send(webhookId: string, receiver: Receiver, eventId: string, body: string): Promise<Outcome> {
    const signed = await this.secrets.headersFor(webhookId, eventId, body);
    if (!signed) return { fault: 'secret-unreadable', httpStatus: null, said: null, tookMs: 0 };
    const headers = {
      'content-type': 'application/json',
      'user-agent': `Priemno-Vreme-Webhooks/1 (+${this.config.publicUrl})`,
      ...signed,
    };
    return postToReceiver(receiver, headers, body);
  }
}
