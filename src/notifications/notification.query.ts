import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { isId } from '../../libs/domain/id.js';
import { fromCursor, type PageQuery, pageOf } from '../platform/http/page.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant } from '../scheduling/index.js';
import { type Message, toneOf } from './messages.js';
import type { Notification, NotificationPage } from './notification.answer.js';

/**
 * It is there from the moment it is written down, however long the ledger takes to note it as sent; a reminder that
 * came too late is not, nor what spoke of somebody who has been erased.
 */
export const underTheBell = `d.channel = 'in-app' and d.state <> 'moot' and d.subject is not null`;

interface Row {
  id: string;
  message: Message;
  subject: string;
  createdAt: Date | string;
  read: boolean;
  meetingId: string | null;
  waiting: boolean;
}

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What an account was told in the product itself. */
@Injectable()
export class Notifications {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  /** The newest first. */
  async of(accountId: string, page: PageQuery): Promise<NotificationPage> {
    const after = fromCursor(page.cursor, 1, ([id]) => isId(String(id)));
    const rows = await this.em.execute<Row[]>(
      `select d.id, d.message, d.subject, d.created_at as "createdAt", d.read_at is not null as read,
              d.meeting_id as "meetingId", coalesce(e.data->>'status' = 'requested', false) as waiting
         from delivery d left join event e on e.id = d.event_id
        where d.account_id = ? and ${underTheBell} and d.id < ? order by d.id desc limit ?`,
      [accountId, after?.[0] ?? LAST, page.limit + 1],
    );
    const zone = await this.settings.timeZone();
    return pageOf(
      rows.map(({ createdAt, waiting, ...row }): Notification => ({
        ...row,
        tone: toneOf(row.message, waiting),
        at: formatInstant(new Date(createdAt).getTime(), zone),
      })),
      page.limit,
      ({ id }) => [id],
    );
  }

  async unreadOf(accountId: string): Promise<number> {
    const [row] = await this.em.execute<{ unread: number }[]>(
      `select count(*)::int as unread from delivery d
        where d.account_id = ? and d.read_at is null and ${underTheBell}`,
      [accountId],
    );
    return row!.unread;
  }
}
