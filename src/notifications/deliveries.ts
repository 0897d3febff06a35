import { Inject, Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../libs/domain/clock.js';
import { DatabaseSignal } from '../platform/database/database-signal.js';
import { CLOCK } from '../platform/platform.module.js';
import { withoutAddresses } from '../platform/log.js';
import { AccountLetters } from './account-letter.js';
import { NO_CHANNEL, NotTaken } from './channel.js';
import { Channels } from './channels.js';
import type { Composed } from './compose.js';
import { type Claimed, Ledger, type Owed } from './ledger.js';
import { Senders } from './sender.js';

// A database that is restarted is back sooner; a mark that is lost would repeat the message.
const MARK_FOR_MS = 30_000;
const MARK_AGAIN_MS = 500;

/** Brings messages to people: what is owed is written into the ledger, then tried until it is sent or given up. */
@Injectable()
export class Deliveries {
  private readonly logger = new Logger(Deliveries.name);

  constructor(
    private readonly ledger: Ledger,
    private readonly channels: Channels,
    private readonly accounts: AccountLetters,
    private readonly senders: Senders,
    private readonly signal: DatabaseSignal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes down what is owed and tries to send it. What is not taken now stays in the ledger and is tried again from
   * there; one failure keeps nobody else from being told, and a channel that hangs delays no other.
   */
  async deliver(owed: Owed[]): Promise<void> {
    for (const one of owed) await this.ledger.writeDown(one);
    if (owed.some(({ channel }) => channel === NO_CHANNEL)) this.signal.give('news');
    const byChannel = Map.groupBy(owed, ({ channel }) => channel);
    await Promise.all(
      [...byChannel.values()].map(async (its) => {
        for (const one of its)
          for (const id of await this.ledger.lineUpTo(one)) if (!(await this.send(id))) break;
      }),
    );
  }

  /** Tries what is due by now. @returns how many messages that were */
  async sendDue(limit = 50, atOnce = 4): Promise<number> {
    const due = await this.ledger.due(limit);
    const waiting = [...due];
    const line = async (): Promise<void> => {
      for (let id = waiting.shift(); id; id = waiting.shift()) await this.send(id);
    };
    await Promise.all(Array.from({ length: atOnce }, line));
    return due.length;
  }

  /** @returns whether it is sent */
  private async send(id: string): Promise<boolean> {
    const claimed = await this.ledger.claim(id);
    if (!claimed || (await this.ledger.isMoot(claimed, this.clock.now()))) return false;
    try {
      await this.channels.named(claimed.channel).send({
        ...(await this.contentOf(claimed)),
        messageId: claimed.messageId,
        eventId: claimed.eventId,
        to: claimed.recipient,
        fromName: (await this.senders.current()).administration,
        message: claimed.message,
        language: claimed.language,
        meetingId: claimed.meetingId,
        calendar:
          claimed.ics && claimed.calendarMethod
            ? { method: claimed.calendarMethod, ics: claimed.ics }
            : undefined,
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.logger.warn(`message ${id} not sent (try ${claimed.attempts}): ${withoutAddresses(reason)}`);
      const { fault, forGood } = error instanceof NotTaken ? error : { fault: null, forGood: false };
      // Somebody must be rung: the office’s numbers say so.
      if (await this.ledger.notSent(claimed, reason, fault, forGood)) this.signal.give('news');
      return false;
    }
    await this.mark(claimed);
    return true;
  }

  private async contentOf({ subject, html, text, ...claimed }: Claimed): Promise<Composed> {
    if (subject !== null && html !== null && text !== null) return { subject, html, text };
    return this.accounts.write(claimed.message, claimed.accountId);
  }

  /** The other side has it: whatever happens to the database now, this must be written down. */
  private async mark(claimed: Claimed): Promise<void> {
    for (const until = Date.now() + MARK_FOR_MS; ; await pause(MARK_AGAIN_MS)) {
      try {
        return await this.ledger.sent(claimed);
      } catch (error) {
        if (Date.now() > until) throw error;
      }
    }
  }
}
