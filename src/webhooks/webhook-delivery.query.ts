import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { fromCursor, pageOf } from '../platform/http/page.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant } from '../scheduling/index.js';
import type {
  WebhookDelivery,
  WebhookDeliveryDetails,
  WebhookDeliveryPage,
  WebhookTry,
} from './webhook-delivery.answer.js';
import type { DeliveriesQuery } from './webhook.body.js';

type Instant = Date | string | null;
type Moments = 'createdAt' | 'lastTryAt' | 'nextTryAt' | 'deliveredAt';
type Row = Omit<WebhookDelivery, Moments> & Record<Moments, Instant>;

const select = (more = '') => `
  select d.id, d.event_id as "eventId", d.event, d.status, d.tries, d.created_at as "createdAt", t.at as "lastTryAt",
         t.http_status as "httpStatus", t.fault, case when d.status = 'waiting' then d.next_try_at end as "nextTryAt",
         d.delivered_at as "deliveredAt"${more}
    from webhook_delivery d
    left join lateral (select * from webhook_try t where t.delivery_id = d.id order by t.id desc limit 1) t on true`;

/** What a webhook was sent, the latest first. */
@Injectable()
export class WebhookDeliveries {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  async list(webhookId: string, query: DeliveriesQuery): Promise<WebhookDeliveryPage> {
    const where = ['d.webhook_id = ?'];
    const values: unknown[] = [webhookId];
    const add = (condition: string, value: unknown): void => {
      where.push(condition);
      values.push(value);
    };
    if (query.status) add('d.status = ?', query.status);
    if (query.event) add('d.event = ?', query.event);
    const after = fromCursor(query.cursor, 1, ([id]) => isId(String(id)));
    if (after) add('d.id < ?', after[0]);
    const rows = await this.em.execute<Row[]>(
      `${select()} where ${where.join(' and ')} order by d.id desc limit ?`,
      [...values, query.limit + 1],
    );
    const zone = await this.settings.timeZone();
    return pageOf(
      rows.map((row) => present(row, zone)),
      query.limit,
      ({ id }) => [id],
    );
  }

  /** @throws NotFound */
  async one(webhookId: string, id: string): Promise<WebhookDeliveryDetails> {
    const [row] = await this.em.execute<(Row & { body: string })[]>(
      `${select(', d.body')} where d.webhook_id = ? and d.id = ?`,
      [webhookId, id],
    );
    if (!row) throw new NotFound();
    const tried = await this.em.execute<(Omit<WebhookTry, 'at'> & { at: Date | string })[]>(
      `select at, took_ms as "tookMs", http_status as "httpStatus", fault, said
         from webhook_try where delivery_id = ? order by id desc`,
      [id],
    );
    const zone = await this.settings.timeZone();
    return {
      ...present(row, zone),
      body: row.body,
      tried: tried.map(({ at, ...one }) => ({ at: formatInstant(new Date(at).getTime(), zone), ...one })),
    };
  }
}

function present(row: Row, zone: string): WebhookDelivery {
  const at = (instant: Instant) => instant && formatInstant(new Date(instant).getTime(), zone);
  return {
    ...row,
    createdAt: at(row.createdAt)!,
    lastTryAt: at(row.lastTryAt),
    nextTryAt: at(row.nextTryAt),
    deliveredAt: at(row.deliveredAt),
  };
}
