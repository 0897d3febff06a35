import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { NotFound, ValidationFailed } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import { Config } from '../platform/config.js';
import { Stale } from '../platform/http/problems.js';
import { whyNoReceiver } from './receiver-address.js';
import type { ChangeWebhookBody, WebhookBody } from './webhook.body.js';
import type { WebhookWithSecret } from './webhook.answer.js';
import { Webhooks } from './webhook.query.js';
import { WebhookSecrets } from './webhook-secrets.js';

/** Makes webhooks, changes and removes them. */
@Injectable()
export class WebhookRegistry {
  constructor(
    private readonly em: EntityManager,
    private readonly webhooks: Webhooks,
    private readonly secrets: WebhookSecrets,
    private readonly config: Config,
  ) {}

  /** @throws ValidationFailed */
  async make({ url, events, description, allowPrivateNetwork }: WebhookBody): Promise<WebhookWithSecret> {
    const id = newId();
    this.checkReceiver(url, allowPrivateNetwork ?? false);
    const secret = await this.em.transactional(async (em) => {
      await em.execute(
        `insert into webhook (id, url, events, description, allow_private_network)
         values (?, ?, string_to_array(?, ','), ?, ?)`,
        [id, url, (events ?? []).join(','), description ?? null, allowPrivateNetwork ?? false],
      );
      return this.secrets.renew(id);
    });
    return { ...(await this.webhooks.one(id)), secret };
  }

  /** @throws ValidationFailed, Stale, NotFound */
  async change(id: string, body: ChangeWebhookBody, expected?: number): Promise<void> {
    await this.em.transactional(async (em) => {
      await em.execute('select 1 from webhook where id = ? for update', [id]);
      const before = await this.webhooks.one(id);
      if (expected !== undefined && expected !== before.version) throw new Stale(undefined, before.version);
      const sent = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
      const after = { ...before, ...sent };
      this.checkReceiver(after.url, after.allowPrivateNetwork ?? false);
      await em.execute(
        `update webhook set url = ?, events = string_to_array(?, ','), description = ?, allow_private_network = ?,
                            active = ?, switched_off = case when active = ? then switched_off end,
                            version = version + 1
          where id = ?`,
        [
          after.url,
          (after.events ?? []).join(','),
          after.description,
          after.allowPrivateNetwork ?? false,
          after.active ?? true,
          after.active ?? true,
          id,
        ],
      );
    });
  }

  /** With its deliveries and secrets. @throws NotFound */
  async remove(id: string): Promise<void> {
    const gone = await this.em.execute<unknown[]>('delete from webhook where id = ? returning id', [id]);
    if (gone.length === 0) throw new NotFound();
  }

  private checkReceiver(url: string, allowPrivateNetwork: boolean): void {
    const message = whyNoReceiver(url, { allowPrivateNetwork, production: this.config.production });
    if (message) throw new ValidationFailed([{ path: 'url', message }]);
  }
}
