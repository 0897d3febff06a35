import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../libs/domain/clock.js';
import { type Language, NotFound } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import { fromCursor, type Page, pageOf, type PageQuery } from '../platform/http/page.js';
import { CLOCK } from '../platform/platform.module.js';
import type { HostMeeting } from './host-calendar.js';

interface FeedRow {
  id: string;
  createdAt: Date | string;
  lastUsedAt: Date | string | null;
}

/** For whom a calendar asks, and in which language. */
export interface FeedReader {
  hostId: string;
  host: string;
  language: Language;
}

const DAY = 86_400_000;
const DAYS_BACK = 30;
const DAYS_AHEAD = 180;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Secret, revocable addresses of a host's meetings, and what they hold. PostgreSQL keeps only the token's hash. */
@Injectable()
export class HostFeeds {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(hostId: string, { limit, cursor }: PageQuery): Promise<Page<FeedRow>> {
    const after = fromCursor(cursor, 1)?.map(String);
    const rows = await this.em.execute<FeedRow[]>(
      `select id, created_at as "createdAt", last_used_at as "lastUsedAt" from calendar_feed
        where host_id = ? ${after ? 'and id::text > ?' : ''} order by id::text limit ?`,
      [hostId, ...(after ?? []), limit + 1],
    );
    return pageOf(rows, limit, (last) => [last.id]);
  }

  /** @returns the token, stored nowhere */
  async make(hostId: string, createdBy: string): Promise<{ id: string; token: string; createdAt: Date }> {
    const made = { id: newId(), token: randomBytes(32).toString('base64url'), createdAt: this.clock.now() };
    await this.em.execute(
      'insert into calendar_feed (id, host_id, token_hash, created_by, created_at) values (?, ?, ?, ?, ?)',
      [made.id, hostId, hashOf(made.token), createdBy, made.createdAt],
    );
    return made;
  }

  /** @throws NotFound */
  async revoke(hostId: string, id: string): Promise<void> {
    const gone = await this.em.execute<unknown[]>(
      'delete from calendar_feed where id = ? and host_id = ? returning id',
      [id, hostId],
    );
    if (gone.length === 0) throw new NotFound();
  }

  /**
   * Whose meetings the token opens, noting the visit. It opens nothing once the member of staff who made it has left or
   * no longer receives for the host. @throws NotFound
   */
  async open(token: string): Promise<FeedReader> {
    const [reader] = await this.em.execute<FeedReader[]>(
      `update calendar_feed f set last_used_at = ?
         from host h, account a
        where f.token_hash = ? and h.id = f.host_id and a.id = f.created_by and a.state = 'active'
          and ('administrator' = any(a.roles) or 'host' = any(a.roles) and exists (
                select 1 from staff_host s where s.account_id = a.id and s.host_id = f.host_id))
       returning f.host_id as "hostId", h.name as host, a.locale as language`,
      [this.clock.now(), hashOf(token)],
    );
    if (!reader) throw new NotFound();
    return reader;
  }

  /** What the host has agreed to or may still agree to, from a month ago to half a year ahead. */
  async meetings(hostId: string): Promise<HostMeeting[]> {
    const now = this.clock.now().getTime();
    const rows = await this.em.execute<HostMeetingRow[]>(
      `select id, version, status, start_at as start, end_at as "end", mode, place, topic,
              concat_ws(' ', attendee ->> 'givenName', attendee ->> 'familyName') as attendee,
              attendee ->> 'phone' as phone,
              coalesce((select max(occurred_at) from event where aggregate_id = meeting.id), created_at) as "changedAt"
         from meeting
        where host_id = ? and start_at >= ? and start_at < ?
          and status in ('requested', 'approved', 'checkedIn', 'held')
        order by start_at, id`,
      [hostId, new Date(now - DAYS_BACK * DAY), new Date(now + DAYS_AHEAD * DAY)],
    );
    return rows.map(({ status, ...row }) => ({
      ...row,
      start: new Date(row.start),
      end: new Date(row.end),
      changedAt: new Date(row.changedAt),
      isSure: status !== 'requested',
    }));
  }
}

interface HostMeetingRow extends Omit<HostMeeting, 'isSure' | 'start' | 'end' | 'changedAt'> {
  status: string;
  start: Date | string;
  end: Date | string;
  changedAt: Date | string;
}
