import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { type Caller, seesEveryHost } from '../identity/index.js';
import { fromCursor, type PageQuery, pageOf } from '../platform/http/page.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant } from '../scheduling/index.js';
import { NO_CHANNEL } from './channel.js';
import type {
  NotToldPage,
  SentMessage,
  SentMessages,
  SentMessageText,
  UntoldMeeting,
} from './message.answer.js';

type Instant = Date | string | null;
type MessageRow = Omit<
  SentMessage,
  'createdAt' | 'firstTryAt' | 'lastTryAt' | 'nextTryAt' | 'sentAt' | 'rung'
> & {
  createdAt: Instant;
  firstTryAt: Instant;
  lastTryAt: Instant;
  nextTryAt: Instant;
  sentAt: Instant;
  rungAt: Instant;
  rungBy: string | null;
  rungNote: string | null;
};

const columns = `d.id, d.meeting_id as "meetingId", d.event_id as "eventId", d.message, d.channel,
  jsonb_build_object('kind', d.person_kind, 'name', d.person_name, 'phone', d.person_phone,
                     'address', case when d.channel <> '${NO_CHANNEL}' then d.recipient end) as "to", d.subject,
  d.state, d.attempts, d.error, d.fault, d.created_at as "createdAt", d.first_try_at as "firstTryAt",
  d.last_try_at as "lastTryAt", case when d.state = 'waiting' then d.next_try_at end as "nextTryAt",
  d.sent_at as "sentAt", d.rung_at as "rungAt", d.rung_note as "rungNote",
  (select concat_ws(' ', r.given_name, r.family_name) from account r where r.id = d.rung_by) as "rungBy"`;

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The ledger as staff read it. */
@Injectable()
export class Messages {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  /** All that was sent about a meeting, oldest first. */
  async ofMeeting(meetingId: string): Promise<SentMessages> {
    const rows = await this.em.execute<MessageRow[]>(
      `select ${columns} from delivery d where d.meeting_id = ? order by d.happened_at, d.id`,
      [meetingId],
    );
    const zone = await this.settings.timeZone();
    return { items: rows.map((row) => present(row, zone)), nextCursor: null };
  }

  /** @throws NotFound */
  async one(id: string): Promise<SentMessageText> {
    const [row] = await this.em.execute<(MessageRow & Pick<SentMessageText, 'text' | 'html'>)[]>(
      `select ${columns}, d.text, d.html from delivery d where d.id = ?`,
      [id],
    );
    if (!row) throw new NotFound();
    const { text, html } = row;
    return {
      ...present(row, await this.settings.timeZone()),
      text: withoutLinks(text),
      html: withoutLinks(html),
    };
  }

  /** Who was not told and not rung since, the longest waiting first; hosts see those of their own meetings. */
  async notTold(page: PageQuery, caller: Caller): Promise<NotToldPage> {
    const after = fromCursor(page.cursor, 1, ([id]) => isId(String(id)));
    const { where, hosts } = notToldTo(caller);
    const rows = await this.em.execute<(MessageRow & { meeting: UntoldMeeting | null })[]>(
      `select ${columns}, case when m.id is not null then jsonb_build_object('reference', m.reference,
              'status', m.status, 'host', h.name, 'start', m.start_at) end as meeting
         from delivery d left join meeting m on m.id = d.meeting_id left join host h on h.id = m.host_id
        where ${where} and d.id > ? order by d.id limit ?`,
      [...hosts, after?.[0] ?? NOBODY, page.limit + 1],
    );
    const zone = await this.settings.timeZone();
    return pageOf(
      rows.map(({ meeting, ...row }) => ({
        ...present(row, zone),
        meeting: meeting && { ...meeting, start: formatInstant(new Date(meeting.start).getTime(), zone) },
      })),
      page.limit,
      ({ id }) => [id],
    );
  }
}

/** A message that reached nobody, and nobody has rung the person since its last try. */
export const untold = `d.state = 'failed' and (d.rung_at is null or d.rung_at < d.last_try_at)`;

/** What the caller's list of those to ring holds: for hosts only what is about their own meetings. */
function notToldTo(caller: Caller): { where: string; hosts: string[][] } {
  if (seesEveryHost(caller)) return { where: untold, hosts: [] };
  return {
    where: `${untold} and m.host_id in (?)`,
    hosts: [caller.hostIds.length > 0 ? caller.hostIds : [NOBODY]],
  };
}

function present({ rungAt, rungBy, rungNote, ...row }: MessageRow, zone: string): SentMessage {
  const at = (instant: Instant) =>
    instant === null ? null : formatInstant(new Date(instant).getTime(), zone);
  const { id, meetingId, eventId, message, channel, to, subject, state, attempts, error, fault } = row;
  return {
    id,
    meetingId,
    eventId,
    message,
    channel,
    to,
    subject,
    state,
    attempts,
    error,
    fault,
    createdAt: at(row.createdAt)!,
    firstTryAt: at(row.firstTryAt),
    lastTryAt: at(row.lastTryAt),
    nextTryAt: at(row.nextTryAt),
    sentAt: at(row.sentAt),
    rung: rungAt ? { at: at(rungAt)!, by: rungBy || null, note: rungNote } : null,
  };
}

/** A link into a video room lets its reader in as the person it was mailed to: nobody else reads it. */
const withoutLinks = <Form extends string | null>(form: Form): Form =>
  (form?.replace(/(\/room\?token=)[\w.-]+/g, '$1…') ?? null) as Form;
