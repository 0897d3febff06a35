import { createTransport, type Transporter } from 'nodemailer';
import type { Channel, Letter } from '../channel.js';
import { oneLine } from '../../../libs/domain/one-line.js';

/** The SMTP server did not take a message; `message` has its words. */
export class MailNotTaken extends Error {
  constructor(to: string, cause: Error & { code?: string; responseCode?: number }) {
    super(`mail to ${to} was not taken: ${cause.message}${cause.code ? ` (${cause.code})` : ''}`, { cause });
  }
}

// In all, whatever the server does; the ledger's lease is longer.
const SEND_MS = 30_000;

/** E-mail, over a few connections that stay open (unpooled, each message would pay for a greeting). */
export class MailChannel implements Channel {
  private readonly transport: Transporter;

  /** @param from the bare address that all mail comes from; the name beside it is the administration's */
  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    this.transport = createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: 4,
      maxMessages: 100,
      maxRequeues: 0, // sending again is the ledger’s to decide
      // The reaction queue tries again: a server that hangs must not keep a worker for the default two minutes.
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      dnsTimeout: 10_000,
      disableFileAccess: true,
      disableUrlAccess: true,
      // The header is called X-Event-Id in public; the library would write “-ID”.
      normalizeHeaderKey: (key) => key.replace('X-Event-ID', 'X-Event-Id'),
    });
  }

  /** @throws MailNotTaken */
  async send(letter: Letter): Promise<void> {
    try {
      await this.transport.sendMail({
        messageId: letter.messageId,
        from: { name: oneLine(letter.fromName), address: this.from },
        to: { name: '', address: letter.to },
        subject: oneLine(letter.subject),
        text: letter.text,
        html: letter.html,
        ...(letter.calendar && {
          icalEvent: { method: letter.calendar.method, content: letter.calendar.ics },
        }),
        signal: AbortSignal.timeout(SEND_MS),
        headers: {
          'X-Event-Id': letter.eventId,
          'Auto-Submitted': 'auto-generated', // RFC 3834: no holiday answers to this
        },
      });
    } catch (error) {
      throw new MailNotTaken(letter.to, error as Error);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
