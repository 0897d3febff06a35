import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { EventSender } from './event-sender.js';
import { ForgetDeliveries } from './forget-deliveries.js';
import { KnownDelivery, KnownWebhook } from './known-webhook.js';
import { OweWebhooks } from './owe-webhooks.reaction.js';
import { ResendDelivery } from './resend-delivery.js';
import { SendWebhooks } from './send-webhooks.js';
import { TestWebhook } from './test-webhook.js';
import { WebhookDeliveryController } from './webhook-delivery.controller.js';
import { WebhookDeliveries } from './webhook-delivery.query.js';
import { WebhookLedger } from './webhook-ledger.js';
import { WebhookRegistry } from './webhook-registry.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookController } from './webhook.controller.js';
import { Webhooks } from './webhook.query.js';

/** Tells other systems what has happened, signed after Standard Webhooks. */
@Module({})
export class WebhooksModule {
  static forRoot(config: Config): DynamicModule {
    const works = config.process !== 'http';
    return {
      module: WebhooksModule,
      controllers: [WebhookController, WebhookDeliveryController],
      providers: [
        EventSender,
        KnownDelivery,
        KnownWebhook,
        OweWebhooks,
        ResendDelivery,
        TestWebhook,
        WebhookDeliveries,
        WebhookLedger,
        WebhookRegistry,
        WebhookSecrets,
        Webhooks,
        ...(works ? [SendWebhooks, ForgetDeliveries] : []),
      ],
    };
  }
}
