import { ApiProperty } from '@nestjs/swagger';
import { SENT_EVENTS, type SentEvent } from './model/sent-events.js';
import { SEND_FAULTS, type SendFault } from './post-to-receiver.js';

export const DELIVERY_STATUSES = ['waiting', 'sending', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** One event that a webhook is owed. */
export class WebhookDelivery {
  id!: string;
  /** The `webhook-id` of each try. */
  eventId!: string;
  @ApiProperty({ enum: SENT_EVENTS, enumName: 'WebhookEventName' })
  event!: SentEvent;
  /** `failed` for good: after the last of 20 tries, or when the receiver answered 410. */
  @ApiProperty({ enum: DELIVERY_STATUSES, enumName: 'DeliveryStatus' })
  status!: DeliveryStatus;
  /** How many tries there were since it was owed or last sent again. */
  tries!: number;
  createdAt!: string;
  lastTryAt!: string | null;
  /** What the receiver answered at the last try; null where no answer came, or none was asked for yet. */
  httpStatus!: number | null;
  /** Why the last try failed. */
  @ApiProperty({ enum: SEND_FAULTS, enumName: 'WebhookFault', nullable: true })
  fault!: SendFault | null;
  /** Only while it waits. */
  nextTryAt!: string | null;
  deliveredAt!: string | null;
}

export class WebhookDeliveryPage {
  items!: WebhookDelivery[];
  nextCursor!: string | null;
}

/** One try to bring it to its receiver. */
export class WebhookTry {
  at!: string;
  tookMs!: number;
  /** Null where no answer came. */
  httpStatus!: number | null;
  /** Null: it was taken. */
  @ApiProperty({ enum: SEND_FAULTS, enumName: 'WebhookFault', nullable: true })
  fault!: SendFault | null;
  /** The beginning of what the receiver answered, or what the network says. */
  said!: string | null;
}

/** A delivery with what is sent, to the letter, and each try, the latest first. */
export class WebhookDeliveryDetails extends WebhookDelivery {
  body!: string;
  /** `tried` are also those before it was sent again. */
  tried!: WebhookTry[];
}
