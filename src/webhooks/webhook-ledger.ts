import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import { waitAfter } from './model/next-try.js';
import type { Outcome, Receiver } from './post-to-receiver.js';

/** A delivery in the hands of one worker. */
export interface ClaimedDelivery extends Receiver {
  id: string;
  webhookId: string;
  eventId: string;
  body: string;
  /** With this one. */
  tries: number;
}

// Longer than a try takes with the writing down of it, so that two workers never send the same at once.
const LEASE = "interval '60 seconds'";
// One that hangs holds this many places of a worker at most; in what order they arrive is not promised.
const AT_ONCE_EACH = 4;

const unsent = "status in ('waiting', 'sending')";

/**
 * What each webhook is owed, has had and was not taken: one row per webhook and event, written before the first try. A
 * crash at any point leaves a row that the next look finds; what it repeats bears the same `webhook-id`.
 */
@Injectable()
export class WebhookLedger {
  constructor(private readonly em: EntityManager) {}

  /** Owes an event to every webhook that wants it; does nothing for what is written down already. */
  async writeDown(eventId: string, event: string, body: string): Promise<void> {
    const wanting = await this.em.execute<{ id: string }[]>(
      `select id from webhook where active and (events = '{}' or ? = any(events))`,
      [event],
    );
    for (const { id } of wanting)
      await this.em.execute(
        `insert into webhook_delivery (id, webhook_id, event_id, event, body)
         select ?, id, ?, ?, ? from webhook where id = ?
         on conflict on constraint webhook_is_owed_an_event_once do nothing`,
        [newId(), eventId, event, body, id],
      );
  }

  /** Takes up to so many that are due, the longest waiting first, also what a worker that died had taken. */
  claim(limit: number): Promise<ClaimedDelivery[]> {
    return this.em.execute<ClaimedDelivery[]>(
      `with due as (
         select d.id from webhook w cross join lateral (
           select o.id, o.next_try_at from webhook_delivery o
            where o.webhook_id = w.id and o.${unsent} and o.next_try_at <= now()
              and (o.lease_until is null or o.lease_until < now())
            order by o.next_try_at, o.id
            limit greatest(0, ${AT_ONCE_EACH} - (select count(*) from webhook_delivery s
                              where s.webhook_id = w.id and s.status = 'sending' and s.lease_until >= now()))
              for update skip locked) d
          where w.active order by d.next_try_at limit ?)
       update webhook_delivery d set status = 'sending', tries = tries + 1, lease_until = now() + ${LEASE}
         from due, webhook w
        where d.id = due.id and w.id = d.webhook_id
       returning d.id, w.id as "webhookId", d.event_id as "eventId", d.body, d.tries, w.url,
                 w.allow_private_network as "allowPrivateNetwork"`,
      [limit],
    );
  }

  /** Writes down what became of a try. 410 says that nobody will ever be there again: the webhook is switched off. */
  async note({ id, webhookId, tries }: ClaimedDelivery, at: Date, outcome: Outcome): Promise<void> {
    const wait = outcome.fault === 'gone' ? null : waitAfter(tries);
    const status = outcome.fault === null ? 'delivered' : wait === null ? 'failed' : 'waiting';
    await this.em.transactional(async (em) => {
      await em.execute(
        `insert into webhook_try (id, delivery_id, at, took_ms, http_status, fault, said)
         select ?, id, ?, ?, ?, ?, ? from webhook_delivery where id = ?`,
        [newId(), at, outcome.tookMs, outcome.httpStatus, outcome.fault, outcome.said, id],
      );
      await em.execute(
        `update webhook_delivery
            set status = ?, lease_until = null, delivered_at = case when ? = 'delivered' then now() end,
                next_try_at = now() + ? * interval '1 millisecond'
          where id = ? and status = 'sending' and tries = ?`,
        [status, status, wait ?? 0, id, tries],
      );
      await em.execute(
        outcome.fault === null
          ? 'update webhook set last_success_at = now(), failing_since = null where id = ?'
          : 'update webhook set failing_since = coalesce(failing_since, now()) where id = ?',
        [webhookId],
      );
      if (outcome.fault === 'gone')
        await em.execute(
          `update webhook set active = false, switched_off = 'gone', version = version + 1 where id = ? and active`,
          [webhookId],
        );
    });
  }

  /**
   * Sends it once more, with all its tries before it, also what was delivered: receivers lose things.
   * @returns whether it could be: not while it is being sent
   */
  async again(id: string): Promise<boolean> {
    const waiting = await this.em.execute<unknown[]>(
      `update webhook_delivery set status = 'waiting', tries = 0, next_try_at = now(), delivered_at = null
        where id = ? and (status <> 'sending' or lease_until < now()) returning id`,
      [id],
    );
    return waiting.length > 0;
  }
}
