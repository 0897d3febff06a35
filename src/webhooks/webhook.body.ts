import { ApiProperty, PartialType } from '@nestjs/swagger';
import { ArrayUnique, IsBoolean, IsIn, IsArray, IsOptional } from 'class-validator';
import { PageQuery } from '../platform/http/page.js';
import { EmptyIsNone, Line, OptionalLine } from '../platform/http/rules.js';
import { SENT_EVENTS, type SentEvent } from './model/sent-events.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from './webhook-delivery.answer.js';

/** Where events are sent, and which: `events` left out, null or empty is all of them. */
export class WebhookBody {
  /** Begins with `https://`; with `http://` only where a private network is allowed. Redirects are not followed. */
  @Line(2000)
  url!: string;

  @ApiProperty({
    enum: SENT_EVENTS,
    enumName: 'WebhookEventName',
    isArray: true,
    nullable: true,
    required: false,
  })
  @IsIn(SENT_EVENTS, { each: true })
  @ArrayUnique()
  @IsArray()
  @IsOptional()
  events?: SentEvent[] | null;

  /** What it is for, in the administration’s own words. */
  @OptionalLine(200)
  description?: string | null;

  /** Whether its address may lead into a private network, where one of our own systems waits for it. */
  @IsBoolean()
  @IsOptional()
  allowPrivateNetwork?: boolean | null;
}

/** Any part of a webhook; what is left out stays. */
export class ChangeWebhookBody extends PartialType(WebhookBody, { skipNullProperties: false }) {
  /** Nothing is owed to one that is switched off; what waits for it waits until it is switched on again. */
  @IsBoolean()
  @IsOptional()
  active?: boolean | null;
}

export class DeliveriesQuery extends PageQuery {
  @ApiProperty({ enum: DELIVERY_STATUSES, enumName: 'DeliveryStatus', required: false })
  @EmptyIsNone()
  @IsIn(DELIVERY_STATUSES)
  @IsOptional()
  status?: DeliveryStatus;

  @ApiProperty({ enum: SENT_EVENTS, enumName: 'WebhookEventName', required: false })
  @EmptyIsNone()
  @IsIn(SENT_EVENTS)
  @IsOptional()
  event?: SentEvent;
}
