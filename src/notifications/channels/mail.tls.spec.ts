import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { Config } from '../../platform/config.js';
import { SmtpAddress } from '../../platform/mail-catcher/smtp-address.js';
import type { Letter, NotTaken } from '../channel.js';
import { MailChannel } from './mail.channel.js';

const letter: Letter = {
  messageId: '<0d5c4b1e-0000-5000-8000-000000000001@priemna.example>',
  eventId: '019a8c00-0000-7000-8000-00000000000e',
  to: 'maria@people.example',
  fromName: 'Община Розовец',
  message: 'meeting-approved',
  language: 'bg',
  meetingId: null,
  subject: 'Срещата ви е одобрена',
  html: '<p>Срещата ви е одобрена</p>',
  text: 'Срещата ви е одобрена',
};

/** A certificate for `localhost` that vouches for itself. */
async function selfSigned(): Promise<{ key: string; cert: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'],
    ...['-keyout', key, '-out', cert, '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
  ]);
  const made = { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
  await rm(folder, { recursive: true });
  return made;
}

describe('Mail over TLS', () => {
  const trusted = tls.getCACertificates();
  let certificate: { key: string; cert: string };
  /** Whether each message that was taken came encrypted, and as whom. */
  const taken: { secure: boolean; user: unknown }[] = [];
  beforeAll(async () => {
    certificate = await selfSigned();
  });
  beforeEach(() => {
    taken.length = 0;
    // As NODE_EXTRA_CA_CERTS does for a whole process.
    tls.setDefaultCACertificates([...trusted, certificate.cert]);
  });
  afterAll(() => tls.setDefaultCACertificates(trusted));

  async function send(scheme: string, options: SMTPServerOptions, query = '', host = 'localhost') {
    const server = new SMTPServer({
      ...certificate,
      disableReverseLookup: true,
      closeTimeout: 100,
      authOptional: true,
      onAuth: ({ username, password }, _session, done) =>
        password === 'тайна'
          ? done(null, { user: username })
          : done(Object.assign(new Error('wrong'), { responseCode: 535 })),
      onData: (stream, session, done) => {
        stream.resume();
        stream.once('end', () => {
          taken.push({ secure: session.secure, user: session.user });
          done();
        });
      },
      ...options,
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const channel = new MailChannel(
      new SmtpAddress(`${scheme}${host}:${port}${query}`),
      Object.assign(new Config(), { mailFrom: 'no-reply@priemna.example' }),
    );
    try {
      await channel.send(letter);
    } finally {
      channel.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
  }
  const faultOf = async (sending: Promise<void>) => {
    const error = await sending.then(
      () => null,
      (failure: NotTaken) => failure,
    );
    return error && { fault: error.fault, forGood: error.forGood };
  };
  const mended = (fault: string) => ({ fault, forGood: false });

  it('is encrypted from the first byte where SMTP_URL says smtps, and logs in', async () => {
    const password = encodeURIComponent('тайна');
    await send(`smtps://kmetstvo:${password}@`, { secure: true });
    expect(taken).toEqual([{ secure: true, user: 'kmetstvo' }]);
  });

  it('is encrypted by STARTTLS wherever the server offers it, before it logs in', async () => {
    const password = encodeURIComponent('тайна');
    // A server that knows no log-in before STARTTLS.
    await send(`smtp://kmetstvo:${password}@`, { secure: false, allowInsecureAuth: false });
    expect(taken).toEqual([{ secure: true, user: 'kmetstvo' }]);
  });

  it('says that the log-in is refused, and tries again: the password will be mended', async () => {
    expect(await faultOf(send('smtps://kmetstvo:wrong@', { secure: true }))).toEqual(mended('login'));
  });

  it.each([
    ['smtps', 'smtps://', true],
    ['STARTTLS', 'smtp://', false],
  ])('is not sent by %s where nobody vouches for the certificate', async (_, scheme, secure) => {
    tls.setDefaultCACertificates(trusted);
    expect(await faultOf(send(scheme, { secure }))).toEqual(mended('insecure'));
    expect(taken).toEqual([]);
  });

  it('is not sent to a server whose certificate is for another name', async () => {
    expect(await faultOf(send('smtps://', { secure: true }, '', '127.0.0.1'))).toEqual(mended('insecure'));
    expect(taken).toEqual([]);
  });

  it('never falls back to plain text where TLS is asked for', async () => {
    const plain = { secure: false, disabledCommands: ['STARTTLS'] };
    expect(await faultOf(send('smtp://', plain, '?requireTLS=true'))).toEqual(mended('insecure'));
    const contradictory = '?requireTLS=true&ignoreTLS=true&opportunisticTLS=true';
    expect(await faultOf(send('smtp://', plain, contradictory))).toEqual(mended('insecure'));
    expect(await faultOf(send('smtps://', plain))).toEqual(mended('insecure'));
    expect(taken).toEqual([]);
    await send('smtp://', plain);
    expect(taken).toEqual([{ secure: false, user: undefined }]);
  });
});
