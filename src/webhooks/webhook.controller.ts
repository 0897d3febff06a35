import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { HoldsASecret } from '../platform/http/idempotency.interceptor.js';
import { ExpectedVersion } from '../platform/http/if-match.js';
import { PageQuery } from '../platform/http/page.js';
import { Refuses } from '../platform/http/refuses.js';
import { TestWebhook } from './test-webhook.js';
import { Webhook, WebhookPage, WebhookTested, WebhookWithSecret } from './webhook.answer.js';
import { ChangeWebhookBody, WebhookBody } from './webhook.body.js';
import { Webhooks } from './webhook.query.js';
import { WebhookRegistry } from './webhook-registry.js';
import { WebhookSecrets } from './webhook-secrets.js';

/** Where domain events are sent, for an administrator to decide. */
@ApiTags('webhooks')
@Controller('office/webhooks')
export class WebhookController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly registry: WebhookRegistry,
    private readonly secrets: WebhookSecrets,
    private readonly tests: TestWebhook,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listWebhooks',
    summary: 'Where domain events are sent, and how that goes, the oldest first',
  })
  list(@Query() page: PageQuery): Promise<WebhookPage> {
    return this.webhooks.list(page);
  }

  @Post()
  @HoldsASecret()
  @ApiOperation({
    operationId: 'createWebhook',
    summary: 'Have domain events sent to an address; the secret that signs them is shown only now',
    description:
      'What is sent, and how it is signed, stands under `webhooks` in this document. An address in a private network is ' +
      'refused without `allowPrivateNetwork`, now where it names one, and at each try where its name leads into one.',
  })
  create(@Body() body: WebhookBody): Promise<WebhookWithSecret> {
    return this.registry.make(body);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getWebhook', summary: 'A webhook, without its secret' })
  get(@Param('id') id: string): Promise<Webhook> {
    return this.webhooks.one(id);
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'updateWebhook',
    summary: 'Change a webhook, or switch it off and on; what is left out stays',
  })
  async update(
    @Param('id') id: string,
    @Body() body: ChangeWebhookBody,
    @ExpectedVersion() version?: number,
  ): Promise<Webhook> {
    await this.registry.change(id, body, version);
    return this.webhooks.one(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteWebhook', summary: 'Remove a webhook with its log' })
  delete(@Param('id') id: string): Promise<void> {
    return this.registry.remove(id);
  }

  @Post(':id/rotate-secret')
  @HttpCode(200)
  @HoldsASecret()
  @ApiOperation({
    operationId: 'rotateWebhookSecret',
    summary: 'Make another secret, shown only now; the one before signs beside it for 24 hours',
  })
  async rotate(@Param('id') id: string): Promise<WebhookWithSecret> {
    const secret = await this.secrets.renew(id);
    return { ...(await this.webhooks.one(id)), secret };
  }

  @Post(':id/test')
  @HttpCode(200)
  @Refuses({ 503: ['webhook-unavailable'] })
  @ApiOperation({
    operationId: 'testWebhook',
    summary: 'Send a test event at once, once, and say what the receiver answered',
    description:
      'It is signed like all others and called `WebhookTested`. 503 `webhook-unavailable` where it is not taken, with ' +
      'the reason in `why`, also where the webhook is switched off. It stands in no log.',
  })
  test(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<WebhookTested> {
    return this.tests.send(id, caller);
  }
}
