import { createTransport, type Transporter } from 'nodemailer';
import { oneLine } from '../../../libs/domain/one-line.js';
import { Config } from '../../platform/config.js';
import { SmtpAddress } from '../../platform/mail-catcher/smtp-address.js';
import {
  type Channel,
  type Fault,
  type Letter,
  NotificationChannel,
  NotTaken,
  type Person,
} from '../channel.js';

interface SmtpError extends Error {
  /** nodemailer's: EAUTH, ECONNECTION, EENVELOPE (an address was refused), EMESSAGE (the text was) … */
  code?: string;
  /** Node's, where nodemailer put its own in place of it. */
  originalCode?: string;
  /** RFC 5321, 4.2: 4xx is worth another try, 5xx is not. */
  responseCode?: number;
  command?: string;
}

/** The SMTP server did not take a message; `message` has its words. */
export class MailNotTaken extends NotTaken {
  constructor(to: string, cause: SmtpError) {
    super(
      `mail to ${to} was not taken: ${cause.message}${cause.code ? ` (${cause.code})` : ''}`,
      refusesForGood(cause),
      faultOf(cause),
      cause,
    );
  }
}

/**
 * Only an answer about this recipient or this message is final. That we may not log in or must first (530, 535, 538)
 * is our own configuration, which somebody will mend.
 */
function refusesForGood({ code, responseCode, command }: SmtpError): boolean {
  if (responseCode === undefined) return code === 'EENVELOPE';
  if (responseCode < 500 || [530, 534, 535, 538].includes(responseCode)) return false;
  return (code === 'EENVELOPE' && command !== 'MAIL FROM') || code === 'EMESSAGE';
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_(TLS|SSL)_/;

/** What staff are told of it; the server's own words stand beside. */
function faultOf(error: SmtpError): Fault | null {
  const { code, originalCode, responseCode, command } = error;
  if (code === 'ETLS' || CERTIFICATE.test(originalCode ?? '')) return 'insecure';
  if (code === 'EAUTH' || [530, 534, 535, 538].includes(responseCode ?? 0)) return 'login';
  if (refusesForGood(error)) return code === 'EMESSAGE' ? 'message' : 'address';
  if (responseCode === undefined) return 'unreachable';
  if (responseCode < 500) return 'later';
  return command === 'MAIL FROM' ? 'sender' : null;
}

// In all, whatever the server does; the ledger's lease is longer.
const SEND_MS = 30_000;

/** E-mail, over a few connections that stay open (unpooled, each message would pay for a greeting). */
@NotificationChannel('mail')
export class MailChannel implements Channel {
  private readonly transport: Transporter;
  private readonly from: string;

  constructor(smtp: SmtpAddress, config: Config) {
    this.from = config.mailFrom;
    this.transport = createTransport({
      url: smtp.url,
      pool: true,
      maxConnections: 4,
      maxMessages: 100,
      maxRequeues: 0, // sending again is the ledger’s to decide
      // The ledger tries again: a server that hangs must not keep a worker for the default two minutes.
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

  addressOf({ email }: Person): string | null {
    return email;
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
      throw new MailNotTaken(letter.to, error as SmtpError);
    }
  }

  close(): void {
    this.transport.close();
  }
}
