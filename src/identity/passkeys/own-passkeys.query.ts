import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../../libs/domain/domain-error.js';
import { fromCursor, pageOf, type PageQuery } from '../../platform/http/page.js';
import { Settings } from '../../platform/settings/settings.js';
import { inZone } from '../in-zone.js';
import type { Passkey, PasskeyPage } from './passkey.answer.js';

interface Row {
  id: string;
  name: string;
  made: Date | string;
  used: Date | string | null;
}

const OWN = 'select id, name, made_at as made, used_at as used from passkey where account_id = ?';

/** The keys that somebody logs in with, oldest first. */
@Injectable()
export class OwnPasskeys {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  async page(accountId: string, { limit, cursor }: PageQuery): Promise<PasskeyPage> {
    const after = fromCursor(cursor, 1)?.map(String);
    const rows = await this.em.execute<Row[]>(
      `${OWN} ${after ? 'and id::text > ?' : ''} order by id limit ?`,
      [accountId, ...(after ?? []), limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, (last) => [last.id]);
    const zone = await this.settings.timeZone();
    return { items: items.map((row) => shown(row, zone)), nextCursor };
  }

  /** @throws NotFound */
  async one(accountId: string, id: string): Promise<Passkey> {
    const [row] = await this.em.execute<Row[]>(`${OWN} and id = ?`, [accountId, id]);
    if (!row) throw new NotFound();
    return shown(row, await this.settings.timeZone());
  }
}

const shown = ({ id, name, made, used }: Row, zone: string): Passkey => ({
  id,
  name,
  madeAt: inZone(made, zone),
  usedAt: used === null ? null : inZone(used, zone),
});
