import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { type Page, type PageQuery, fromCursor, pageOf } from '../../platform/http/page.js';
import { Settings } from '../../platform/settings/settings.js';
import type { Caller } from '../access/caller.js';
import type { OpenSession } from '../account.answer.js';
import { inZone } from '../in-zone.js';
import type { MySession } from './own-session.answer.js';

interface Row {
  id: string;
  current: boolean;
  browser: string | null;
  system: string | null;
  opened: Date | string;
  used: Date | string;
}

const OPEN = `select public_id as id, id = ? as current, browser, system, created_at as opened, used_at as used
                from session where account_id = ? and expires_at > now()`;

/** The log-ins of a person that still hold. */
@Injectable()
export class OpenSessions {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  /** This one first, then by when they were last used. */
  async page(caller: Caller, { limit, cursor }: PageQuery): Promise<Page<MySession>> {
    const [seen] = fromCursor(cursor, 1, ([count]) => Number.isInteger(count) && Number(count) >= 0) ?? [0];
    const rows = await this.em.execute<Row[]>(
      `${OPEN} order by current desc, used_at desc, public_id limit ? offset ?`,
      [caller.sessionId, caller.id, limit + 1, seen],
    );
    const zone = await this.settings.timeZone();
    const { items, nextCursor } = pageOf(rows, limit, () => [Number(seen) + limit]);
    return {
      items: items.map((row) => ({ id: row.id, current: row.current, ...shown(row, zone) })),
      nextCursor,
    };
  }

  /** All of them, for who asks what is held of them. */
  async of(accountId: string): Promise<OpenSession[]> {
    const rows = await this.em.execute<Row[]>(`${OPEN} order by created_at`, ['', accountId]);
    const zone = await this.settings.timeZone();
    return rows.map((row) => shown(row, zone));
  }
}

const shown = ({ browser, system, opened, used }: Row, zone: string): OpenSession => ({
  openedAt: inZone(opened, zone),
  usedAt: inZone(used, zone),
  browser,
  system,
});
