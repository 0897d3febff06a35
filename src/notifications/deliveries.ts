import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Language } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import type { Composed } from './compose.js';
import { MailChannel } from './channels/mail.channel.js';
import type { Message } from './messages.js';
import { Senders } from './sender.js';

/** One message owed to one person because of one event. */
export interface Owed {
  eventId: string;
  recipient: string;
  message: Message;
  language: Language;
  calendar: { method: 'REQUEST' | 'CANCEL'; ics: string } | null;
  /** Null where it must not be kept: it holds a one-time token and is composed anew for each try. */
  content: Composed | null;
}

interface Claimed {
  id: string;
  recipient: string;
  message_id: string;
  subject: string | null;
  html: string | null;
  text: string | null;
  ics: string | null;
  calendar_method: 'REQUEST' | 'CANCEL' | null;
}

/** Somebody else is sending it this moment, or died while doing so; the queue asks again. */
export class StillBeingSent extends Error {}

// Longer than the channel lets one sending take, so that two workers never send the same message at once.
const LEASE = "interval '40 seconds'";

/**
 * The ledger of what is owed, sent and failed: one row per event and recipient, written before the first try. A crash
 * at any point leaves a row that the next try finds; what it repeats says the same words under the same Message-ID.
 */
@Injectable()
export class Deliveries {
  private readonly logger = new Logger(Deliveries.name);

  constructor(
    private readonly em: EntityManager,
    private readonly senders: Senders,
    private readonly mail: MailChannel,
  ) {}

  /**
   * Writes down what is owed and sends what is not sent yet. One failure keeps nobody else from being told.
   * @throws the last failure, so that the queue tries again
   */
  async deliver(owed: Owed[], composeAnew?: (recipient: string) => Promise<Composed>): Promise<void> {
    for (const one of owed) await this.writeDown(one);
    const failures: unknown[] = [];
    for (const { eventId, recipient } of owed) {
      await this.sendOnce(eventId, recipient, composeAnew).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures.at(-1);
  }

  private async writeDown(owed: Owed): Promise<void> {
    const sender = await this.senders.current();
    await this.em.execute(
      `insert into delivery (id, event_id, channel, recipient, message, language, message_id,
                             subject, html, text, ics, calendar_method)
       values (?, ?, 'mail', ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id, channel, recipient) do nothing`,
      [
        newId(),
        owed.eventId,
        owed.recipient,
        owed.message,
        owed.language,
        sender.messageId(owed.eventId, owed.recipient),
        owed.content?.subject ?? null,
        owed.content?.html ?? null,
        owed.content?.text ?? null,
        owed.calendar?.ics ?? null,
        owed.calendar?.method ?? null,
      ],
    );
  }

  private async sendOnce(
    eventId: string,
    recipient: string,
    composeAnew?: (recipient: string) => Promise<Composed>,
  ): Promise<void> {
    const claimed = await this.claim(eventId, recipient);
    if (!claimed) return;
    try {
      const content = composeAnew ? await composeAnew(recipient) : kept(claimed);
      await this.mail.send({
        messageId: claimed.message_id,
        eventId,
        to: recipient,
        fromName: (await this.senders.current()).administration,
        ...content,
        calendar:
          claimed.ics && claimed.calendar_method
            ? { method: claimed.calendar_method, ics: claimed.ics }
            : undefined,
      });
    } catch (error) {
      await this.em.execute(
        `update delivery set state = 'failed', error = ?, lease_until = null where id = ? and state = 'sending'`,
        [String(error instanceof Error ? error.message : error).slice(0, 1000), claimed.id],
      );
      throw error;
    }
    // What was said is in their mailbox now; the ledger need not keep a citizen's affairs.
    await this.em.execute(
      `update delivery set state = 'sent', sent_at = now(), lease_until = null, error = null,
                           subject = null, html = null, text = null, ics = null where id = ?`,
      [claimed.id],
    );
    this.logger.debug(`told ${claimed.id} of event ${eventId}`);
  }

  /** @returns null when it is sent already. @throws StillBeingSent */
  private async claim(eventId: string, recipient: string): Promise<Claimed | null> {
    const [claimed] = await this.em.execute<Claimed[]>(
      `update delivery set state = 'sending', attempts = attempts + 1, lease_until = now() + ${LEASE}
        where event_id = ? and channel = 'mail' and recipient = ? and state <> 'sent'
          and (lease_until is null or lease_until < now())
       returning id, recipient, message_id, subject, html, text, ics, calendar_method`,
      [eventId, recipient],
    );
    if (claimed) return claimed;
    const [row] = await this.em.execute<{ state: string }[]>(
      `select state from delivery where event_id = ? and channel = 'mail' and recipient = ?`,
      [eventId, recipient],
    );
    if (row?.state === 'sent') return null;
    throw new StillBeingSent(`event ${eventId}: a message is still being sent`);
  }
}

function kept({ subject, html, text }: Claimed): Composed {
  if (subject === null || html === null || text === null) throw new Error('the message was not kept');
  return { subject, html, text };
}
