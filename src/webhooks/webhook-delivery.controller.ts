import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refuses } from '../platform/http/refuses.js';
import { ResendDelivery } from './resend-delivery.js';
import { DeliveriesQuery } from './webhook.body.js';
import { WebhookDeliveryDetails, WebhookDeliveryPage } from './webhook-delivery.answer.js';
import { WebhookDeliveries } from './webhook-delivery.query.js';

/** What a webhook was sent in the last 30 days, and what its receiver answered. */
@ApiTags('webhooks')
@Controller('office/webhooks/:id/deliveries')
export class WebhookDeliveryController {
  constructor(
    private readonly deliveries: WebhookDeliveries,
    private readonly resending: ResendDelivery,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listWebhookDeliveries',
    summary: 'What a webhook was sent in the last 30 days, the latest first',
  })
  list(@Param('id') id: string, @Query() query: DeliveriesQuery): Promise<WebhookDeliveryPage> {
    return this.deliveries.list(id, query);
  }

  @Get(':deliveryId')
  @ApiOperation({
    operationId: 'getWebhookDelivery',
    summary: 'A delivery with its body, as it is sent, and each try',
  })
  one(@Param('id') webhookId: string, @Param('deliveryId') id: string): Promise<WebhookDeliveryDetails> {
    return this.deliveries.one(webhookId, id);
  }

  @Post(':deliveryId/resend')
  @HttpCode(200)
  @Refuses({ 409: ['delivery-being-sent', 'webhook-switched-off'] })
  @ApiOperation({
    operationId: 'resendWebhookDelivery',
    summary: 'Send a delivery once more, whatever became of it, with all its tries before it',
    description: 'It bears the same `webhook-id` and is sent within seconds.',
  })
  async resend(
    @Param('id') webhookId: string,
    @Param('deliveryId') id: string,
  ): Promise<WebhookDeliveryDetails> {
    await this.resending.resend(webhookId, id);
    return this.deliveries.one(webhookId, id);
  }
}
