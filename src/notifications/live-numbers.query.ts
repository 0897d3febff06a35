import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { createHash } from 'node:crypto';
import { type Caller, seesEveryHost, type StaffRole } from '../identity/index.js';
import type { LiveNumbers, OfficeNumbers } from './live-numbers.answer.js';
import { untold } from './message.query.js';
import { underTheBell } from './notification.query.js';

const DECIDES: StaffRole[] = ['host', 'desk', 'administrator'];
const decides = ({ roles }: Caller): boolean => roles.some((role) => DECIDES.includes(role));

interface HostRow {
  /** Null for messages about an account. */
  hostId: string | null;
  requests: number;
  stamp: string;
  notTold: number;
}

interface UnreadRow {
  accountId: string;
  unread: number;
  newest: string;
}

/** The numbers that move, for any number of callers in as many statements as for one. */
@Injectable()
export class LiveNumbersQuery {
  constructor(private readonly em: EntityManager) {}

  async of(callers: Caller[]): Promise<(caller: Caller) => LiveNumbers> {
    const unread = new Map((await this.unread(callers)).map((row) => [row.accountId, row]));
    const hosts = callers.some(decides) ? await this.byHost() : [];
    return (caller) => ({
      unread: unread.get(caller.id)?.unread ?? 0,
      newestUnread: unread.get(caller.id)?.newest ?? null,
      office: decides(caller) ? officeOf(caller, hosts) : null,
    });
  }

  private async unread(callers: Caller[]): Promise<UnreadRow[]> {
    if (callers.length === 0) return [];
    return this.em.execute<UnreadRow[]>(
      `select d.account_id as "accountId", count(*)::int as unread, max(d.id::text) as newest from delivery d
        where d.account_id in (?) and d.read_at is null and ${underTheBell} group by d.account_id`,
      [callers.map(({ id }) => id)],
    );
  }

  private byHost(): Promise<HostRow[]> {
    return this.em.execute<HostRow[]>(
      `select host_id as "hostId", sum(requests)::int as requests, string_agg(stamp, '') as stamp,
              sum(not_told)::int as "notTold"
         from (select host_id, count(*) as requests, sum(hashtextextended(id::text, version))::text as stamp,
                      0 as not_told
                 from meeting where status = 'requested' group by host_id
               union all
               select m.host_id, 0, '',
                      count(distinct (coalesce(d.meeting_id, d.id), d.person_name, d.person_phone))
                 from delivery d left join meeting m on m.id = d.meeting_id
                where ${untold} group by m.host_id) counted
        group by host_id order by host_id`,
    );
  }
}

function officeOf(caller: Caller, hosts: HostRow[]): OfficeNumbers {
  const seen = seesEveryHost(caller)
    ? hosts
    : hosts.filter(({ hostId }) => hostId !== null && caller.hostIds.includes(hostId));
  const sum = (of: (host: HostRow) => number): number => seen.reduce((all, host) => all + of(host), 0);
  return {
    requestsWaiting: sum(({ requests }) => requests),
    requestsStamp: createHash('sha256')
      .update(JSON.stringify(seen.map(({ hostId, stamp }) => [hostId, stamp])))
      .digest('base64url')
      .slice(0, 12),
    notTold: sum(({ notTold }) => notTold),
  };
}
