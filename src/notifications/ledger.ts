import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Language } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import { type Fault, NO_CHANNEL, type Person } from './channel.js';
import type { Composed } from './compose.js';
import type { Message } from './messages.js';
import { nextTry } from './model/next-try.js';
import { Senders } from './sender.js';

/** One message owed to one person by one channel because of one event or occasion. */
export interface Owed {
  /** The id of the event, or of an occasion that is none: always the same for the same occasion. */
  eventId: string;
  happenedAt: Date;
  meetingId: string | null;
  /** It is of use only as long as the meeting is approved for this time and has not begun; null is always. */
  onlyAt?: Date | null;
  message: Message;
  person: Person;
  channel: string;
  /** What the channel calls the person: an e-mail address, the id of an account; without one, the meeting's id. */
  recipient: string;
  calendar: { method: 'REQUEST' | 'CANCEL'; ics: string } | null;
  /** Null where it must not be kept: it holds a one-time token and is composed anew for each try. */
  content: Composed | null;
}

/** What whoever claimed a message needs to send it. */
export interface Claimed {
  id: string;
  eventId: string;
  meetingId: string | null;
  accountId: string | null;
  channel: string;
  recipient: string;
  message: Message;
  language: Language;
  messageId: string;
  subject: string | null;
  html: string | null;
  text: string | null;
  ics: string | null;
  calendarMethod: 'REQUEST' | 'CANCEL' | null;
  onlyAt: Date | string | null;
  attempts: number;
  firstTryAt: Date | string;
  lastTryAt: Date | string;
}

// Longer than a channel lets one sending take, so that two workers never send the same message at once.
const LEASE = "interval '40 seconds'";
// News that comes late is better than news that never comes: then it goes before what happened earlier (ADR 16).
const PATIENCE = "interval '1 hour'";

const unsent = "state in ('waiting', 'sending')";
const free = '(d.lease_until is null or d.lease_until < now())';
/** People read one message after the other: what happened to the same meeting before is told before. */
const itsTurn = `(d.meeting_id is null or d.created_at < now() - ${PATIENCE} or not exists (
  select 1 from delivery e
   where e.meeting_id = d.meeting_id and e.channel = d.channel and e.recipient = d.recipient
     and e.${unsent} and (e.happened_at, e.event_id) < (d.happened_at, d.event_id)))`;

/**
 * The ledger of what is owed, sent and failed: one row per event, channel and recipient, written before the first try.
 * A crash at any point leaves a row that the next try finds; what it repeats says the same words under the same
 * Message-ID.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly em: EntityManager,
    private readonly senders: Senders,
  ) {}

  /** Does nothing for what is written down already. Where no channel reaches the person it has failed from the start. */
  async writeDown({ person, calendar, content, ...owed }: Owed): Promise<void> {
    const reachable = owed.channel !== NO_CHANNEL;
    // They may have been sent it since, to an address that they said on the phone.
    if (!reachable && (await this.isWrittenDown(owed.eventId, owed.meetingId))) return;
    const sender = await this.senders.current();
    await this.em.execute(
      `insert into delivery (id, event_id, happened_at, meeting_id, only_at, channel, recipient, message, language, message_id,
                             account_id, person_kind, person_name, person_phone,
                             subject, html, text, ics, calendar_method, state, error, fault)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (event_id, channel, recipient) do nothing`,
      [
        newId(),
        owed.eventId,
        owed.happenedAt,
        owed.meetingId,
        owed.onlyAt ?? null,
        owed.channel,
        owed.recipient,
        owed.message,
        person.language,
        sender.messageId(owed.eventId, owed.recipient),
        person.accountId,
        person.kind,
        person.name,
        person.phone,
        content?.subject ?? null,
        content?.html ?? null,
        content?.text ?? null,
        calendar?.ics ?? null,
        calendar?.method ?? null,
        reachable ? 'waiting' : 'failed',
        reachable ? null : 'няма адрес',
        reachable ? null : ('no-address' satisfies Fault),
      ],
    );
  }

  private async isWrittenDown(eventId: string, meetingId: string | null): Promise<boolean> {
    const found = await this.em.execute<unknown[]>(
      `select 1 from delivery where event_id = ? and meeting_id = ? and person_kind = 'citizen'`,
      [eventId, meetingId],
    );
    return found.length > 0;
  }

  /** What stands before it in the same person's line and may be tried now, itself last: the ids, oldest first. */
  async lineUpTo({ eventId, channel, recipient }: Owed): Promise<string[]> {
    const rows = await this.em.execute<{ id: string }[]>(
      `select d.id from delivery one join delivery d
           on d.id = one.id or (d.meeting_id = one.meeting_id and d.channel = one.channel
              and d.recipient = one.recipient and (d.happened_at, d.event_id) < (one.happened_at, one.event_id))
        where one.event_id = ? and one.channel = ? and one.recipient = ? and d.${unsent} and ${free}
        order by d.happened_at, d.event_id`,
      [eventId, channel, recipient],
    );
    return rows.map(({ id }) => id);
  }

  /** What waits for its next try, or was in the hands of a worker that died. */
  async due(limit: number): Promise<string[]> {
    const rows = await this.em.execute<{ id: string }[]>(
      `select d.id from delivery d
        where d.${unsent} and d.next_try_at <= now() and ${free} and ${itsTurn}
        order by d.next_try_at limit ?`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes it for one try. Null where somebody else has it, it is sent or given up, or it is not its turn. */
  async claim(id: string): Promise<Claimed | null> {
    const [claimed] = await this.em.execute<Claimed[]>(
      `update delivery d set state = 'sending', attempts = attempts + 1, lease_until = now() + ${LEASE},
                             first_try_at = coalesce(first_try_at, now()), last_try_at = now()
        where d.id = ? and d.${unsent} and ${free} and ${itsTurn}
       returning d.id, event_id as "eventId", meeting_id as "meetingId", account_id as "accountId", channel, recipient,
                 message, language, message_id as "messageId", subject, html, text, ics,
                 calendar_method as "calendarMethod", only_at as "onlyAt", attempts, first_try_at as "firstTryAt", last_try_at as "lastTryAt"`,
      [id],
    );
    return claimed ?? null;
  }

  async sent({ id }: Claimed): Promise<void> {
    await this.em.execute(
      `update delivery set state = 'sent', sent_at = now(), lease_until = null, error = null, fault = null where id = ?`,
      [id],
    );
  }

  /** Gives it up where the meeting is no longer what it speaks of. @returns whether that is so */
  async isMoot({ id, onlyAt, meetingId }: Claimed, now: Date): Promise<boolean> {
    if (!onlyAt) return false;
    const moot = await this.em.execute<unknown[]>(
      `update delivery set state = 'moot', lease_until = null
        where id = ? and not exists (select 1 from meeting m where m.id = ? and m.status = 'approved'
                                        and m.start_at = only_at and m.start_at > ?) returning id`,
      [id, meetingId, now],
    );
    return moot.length > 0;
  }

  /** @param forGood nobody need ask again; otherwise it is tried for a day. @returns whether it is given up */
  async notSent(claimed: Claimed, reason: string, fault: Fault | null, forGood: boolean): Promise<boolean> {
    const next = forGood
      ? null
      : nextTry(claimed.attempts, new Date(claimed.firstTryAt), new Date(claimed.lastTryAt));
    await this.em.execute(
      `update delivery set state = ?, error = ?, fault = ?, next_try_at = coalesce(?, next_try_at), lease_until = null
        where id = ? and state = 'sending' and attempts = ?`,
      [next ? 'waiting' : 'failed', reason.slice(0, 1000), fault, next, claimed.id, claimed.attempts],
    );
    return next === null;
  }
}
