import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { fromCursor, type PageQuery, pageOf } from '../platform/http/page.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant } from '../scheduling/index.js';
import type { Webhook, WebhookPage } from './webhook.answer.js';

type Instant = Date | string | null;
type Moments = 'lastSuccessAt' | 'failingSince' | 'previousSecretUntil' | 'createdAt';
type Row = Omit<Webhook, Moments> & Record<Moments, Instant>;

const select = `
  select w.id, w.url, w.events, w.description, w.allow_private_network as "allowPrivateNetwork", w.active,
         w.switched_off as "switchedOff", w.last_success_at as "lastSuccessAt", w.failing_since as "failingSince",
         (select count(*)::int from webhook_delivery d
           where d.webhook_id = w.id and d.status in ('waiting', 'sending')) as waiting,
         (select count(*)::int from webhook_delivery d where d.webhook_id = w.id and d.status = 'failed') as failed,
         (select max(signs_until) from webhook_secret s
           where s.webhook_id = w.id and s.signs_until > now()) as "previousSecretUntil",
         w.created_at as "createdAt", w.version
    from webhook w`;

/** Webhooks as administrators see them, never with their secrets. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  async list({ limit, cursor }: PageQuery): Promise<WebhookPage> {
    const after = fromCursor(cursor, 1, ([id]) => isId(String(id)));
    const rows = await this.em.execute<Row[]>(
      `${select} where ${after ? 'w.id > ?' : 'true'} order by w.id limit ?`,
      [...(after ?? []), limit + 1],
    );
    const zone = await this.settings.timeZone();
    return pageOf(
      rows.map((row) => present(row, zone)),
      limit,
      ({ id }) => [id],
    );
  }

  /** @throws NotFound */
  async one(id: string): Promise<Webhook> {
    const [row] = await this.em.execute<Row[]>(`${select} where w.id = ?`, [id]);
    if (!row) throw new NotFound();
    return present(row, await this.settings.timeZone());
  }
}

function present(row: Row, zone: string): Webhook {
  const at = (instant: Instant) => instant && formatInstant(new Date(instant).getTime(), zone);
  return {
    ...row,
    previousSecretUntil: at(row.previousSecretUntil),
    lastSuccessAt: at(row.lastSuccessAt),
    failingSince: at(row.failingSince),
    createdAt: at(row.createdAt)!,
  };
}
