import { SMTPServer } from 'smtp-server';
import { buffer } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import type { MailFolder } from './mail-folder.js';

/** A real SMTP server on loopback that delivers nothing and keeps everything. */
export class MailCatcher {
  private server?: SMTPServer;

  constructor(private readonly folder: MailFolder) {}

  /** @returns its own SMTP URL, on a free port */
  async start(): Promise<string> {
    const server = new SMTPServer({
      // No TLS and no log-in: only this machine can reach it, and its built-in certificate is nobody's.
      disabledCommands: ['STARTTLS', 'AUTH'],
      authOptional: true,
      disableReverseLookup: true,
      onData: (stream, session, done) => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        buffer(stream)
          .then((message) => this.folder.keep(message, recipients))
          .then((id) => done(null, `kept as ${id}`), done);
      },
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  async onApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => (this.server ? this.server.close(resolve) : resolve()));
  }
}
