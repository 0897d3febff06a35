import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type CaughtMail, readMail } from '../../src/platform/mail-catcher/caught-mail.js';

/** An SMTP server for specs that can be told to misbehave: the edge where real ones do. */
export class SpecMailbox {
  /** `hangUp` takes the message and dies before it says so. */
  mood: 'take' | 'refuse' | 'hangUp' = 'take';
  readonly taken: CaughtMail[] = [];
  private readonly server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    onData: (stream, session, done) => void this.receive(stream, session, done),
  });

  private async receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const raw = await buffer(stream);
    if (this.mood === 'refuse') return done(Object.assign(new Error('try later'), { responseCode: 451 }));
    const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
    this.taken.push(await readMail('', Buffer.concat([Buffer.from(`Delivered-To: ${to}\r\n`), raw])));
    if (this.mood === 'take') return done(null);
    for (const connection of this.server.connections) connection.close();
  }

  async start(): Promise<string> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
