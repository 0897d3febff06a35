import { ApiProperty } from '@nestjs/swagger';
import { SENT_EVENTS, type SentEvent } from './model/sent-events.js';

/** Where domain events are sent; without any in `events`, all of them. */
export class Webhook {
  id!: string;
  url!: string;
  @ApiProperty({ enum: SENT_EVENTS, enumName: 'WebhookEventName', isArray: true })
  events!: SentEvent[];
  description!: string | null;
  allowPrivateNetwork!: boolean;
  active!: boolean;
  /** `gone` where the receiver answered 410 and it was switched off for that; null where nobody or a person did it. */
  switchedOff!: 'gone' | null;
  lastSuccessAt!: string | null;
  /** The first failure since the last success. */
  failingSince!: string | null;
  /** Deliveries that wait for a try. */
  waiting!: number;
  /** Those of the last 30 days that were given up. */
  failed!: number;
  /** Until when a secret that was replaced signs beside the current one. */
  previousSecretUntil!: string | null;
  createdAt!: string;
  version!: number;
}

export class WebhookPage {
  items!: Webhook[];
  nextCursor!: string | null;
}

/** With the secret that signs what it is sent: shown now and never again. */
export class WebhookWithSecret extends Webhook {
  /** After Standard Webhooks: `whsec_` and 32 bytes in base64. */
  secret!: string;
}

/** The receiver took a test event. */
export class WebhookTested {
  httpStatus!: number;
  /** The beginning of what it answered. */
  said!: string | null;
  tookMs!: number;
}
