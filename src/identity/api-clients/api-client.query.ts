import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../../libs/domain/domain-error.js';
import { fromCursor, pageOf, type PageQuery } from '../../platform/http/page.js';
import { Settings } from '../../platform/settings/settings.js';
import { inZone } from '../in-zone.js';
import type { ApiClientAnswer, ApiClientPage } from './api-client.answer.js';

type Moment = 'createdAt' | 'secretMadeAt' | 'lastUsedAt' | 'revokedAt';
type Row = Omit<ApiClientAnswer, Moment> & {
  createdAt: Date | string;
  secretMadeAt: Date | string;
  lastUsedAt: Date | string | null;
  revokedAt: Date | string | null;
};

const CLIENT = `
  select c.id, c.id as "clientId", c.name, c.scopes, c.host_ids::text[] as "hostIds",
         c.requests_per_minute as "requestsPerMinute",
         case when c.revoked_at is null then 'active' else 'revoked' end as state,
         c.created_at as "createdAt", c.secret_made_at as "secretMadeAt", p.minute as "lastUsedAt",
         c.revoked_at as "revokedAt"
    from api_client c left join api_client_pace p on p.client_id = c.id`;

/** The programs that may call, and those that once might, by name. */
@Injectable()
export class ApiClients {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  async page({ limit, cursor }: PageQuery): Promise<ApiClientPage> {
    const after = fromCursor(cursor, 2)?.map(String);
    const rows = await this.em.execute<Row[]>(
      `${CLIENT} ${after ? 'where (c.name, c.id::text) > (?, ?)' : ''} order by c.name, c.id::text limit ?`,
      [...(after ?? []), limit + 1],
    );
    const zone = await this.settings.timeZone();
    const { items, nextCursor } = pageOf(rows, limit, (last) => [last.name, last.id]);
    return { items: items.map((row) => shown(row, zone)), nextCursor };
  }

  /** @throws NotFound */
  async one(id: string): Promise<ApiClientAnswer> {
    const [row] = await this.em.execute<Row[]>(`${CLIENT} where c.id = ?`, [id]);
    if (!row) throw new NotFound();
    return shown(row, await this.settings.timeZone());
  }
}

const shown = (row: Row, zone: string): ApiClientAnswer => ({
  ...row,
  createdAt: inZone(row.createdAt, zone),
  secretMadeAt: inZone(row.secretMadeAt, zone),
  lastUsedAt: row.lastUsedAt && inZone(row.lastUsedAt, zone),
  revokedAt: row.revokedAt && inZone(row.revokedAt, zone),
});
