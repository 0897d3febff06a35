import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type CaughtMail, readMail } from '../../src/platform/mail-catcher/caught-mail.js';

/** An SMTP server for specs that can be told to misbehave: the edge where real ones do. */
export class SpecMailbox {
  /** Asked for each message where it is set, instead of `mood`. */
  whim: (() => 'take' | 'refuse') | undefined;
  /** `hangUp` takes the message and dies before it says so; `stall` has it and never says anything. */
  mood: 'take' | 'refuse' | 'refuseForGood' | 'hangUp' | 'stall' = 'take';
  readonly taken: CaughtMail[] = [];
  /** Whose messages it has, without a word to the sender. */
  readonly stalled: string[] = [];
  /** Called when a message is taken, in the moment before the sender hears of it. */
  beforeItSaysSo: ((mail: CaughtMail) => void) | undefined;
  private server = this.make();
  private port = 0;

  private make(): SMTPServer {
    return new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      authOptional: true,
      disableReverseLookup: true,
      closeTimeout: 100,
      onRcptTo: (_address, _session, done) =>
        done(
          this.mood === 'refuseForGood'
            ? Object.assign(new Error('no such user'), { responseCode: 550 })
            : undefined,
        ),
      // A sender that dies in the middle of its message is answered into the void.
      onData: (stream, session, done) => void this.receive(stream, session, done).catch(done),
    });
  }

  private async receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const raw = await buffer(stream);
    const mood = this.whim?.() ?? this.mood;
    if (mood === 'refuse') return done(Object.assign(new Error('try later'), { responseCode: 451 }));
    const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
    if (mood === 'stall') {
      this.stalled.push(to);
      return;
    }
    const mail = await readMail('', Buffer.concat([Buffer.from(`Delivered-To: ${to}\r\n`), raw]));
    this.taken.push(mail);
    this.beforeItSaysSo?.(mail);
    if (mood === 'take') return done(null);
    for (const connection of this.server.connections) connection.close();
  }

  takenBy(recipient: string): CaughtMail[] {
    return this.taken.filter(({ to }) => to === recipient);
  }

  /** Started again after `stop`, it has the same address. */
  async start(): Promise<string> {
    this.server = this.make();
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.server.address() as AddressInfo).port;
    return this.url;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
