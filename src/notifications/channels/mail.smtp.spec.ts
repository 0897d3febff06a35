import type { AddressInfo } from 'node:net';
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
const answer = (responseCode: number) => Object.assign(new Error(`says ${responseCode}`), { responseCode });

describe('The administration’s own mail server', () => {
  const taken: string[] = [];
  let connections = 0;
  const served = async (
    options: SMTPServerOptions,
    user: string,
    use: (channel: MailChannel) => Promise<void>,
  ): Promise<void> => {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      authOptional: true,
      onConnect: (_session, done) => {
        connections++;
        done();
      },
      onAuth: ({ username, password }, _session, done) =>
        password === 'тайна' ? done(null, { user: username }) : done(answer(535)),
      onData: (stream, session, done) => {
        stream.resume();
        stream.once('end', () => {
          taken.push(String(session.user));
          done();
        });
      },
      ...options,
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const channel = new MailChannel(
      new SmtpAddress(`smtp://${user}127.0.0.1:${port}`),
      Object.assign(new Config(), { mailFrom: 'no-reply@priemna.example' }),
    );
    try {
      await use(channel);
    } finally {
      channel.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
  };
  const refusal = async (options: SMTPServerOptions, user = ''): Promise<NotTaken> => {
    let thrown: unknown;
    await served(options, user, (channel) =>
      channel.send(letter).catch((error: unknown) => void (thrown = error)),
    );
    return thrown as NotTaken;
  };

  beforeEach(() => {
    taken.length = 0;
    connections = 0;
  });

  it('is logged in to with the name and password of SMTP_URL, over one connection for several letters', () =>
    served({ authOptional: false }, `priemna:${encodeURIComponent('тайна')}@`, async (channel) => {
      await channel.send(letter);
      await channel.send(letter);
      expect(taken).toEqual(['priemna', 'priemna']);
      expect(connections).toBe(1);
    }));

  it('is asked again where it does not let us in: somebody will mend the password', async () => {
    const refused = await refusal({ authOptional: false }, 'priemna:wrong@');
    expect(refused).toMatchObject({ forGood: false, message: expect.stringContaining('535') as string });
  });

  it.each([
    ['of an address that does not exist', { onRcptTo: (_a, _s, done) => done(answer(550)) }, true],
    ['of an address that is busy', { onRcptTo: (_a, _s, done) => done(answer(450)) }, false],
    [
      'of what the message says',
      { onData: (s, _s, done) => s.resume().once('end', () => done(answer(554))) },
      true,
    ],
    ['of us as a sender', { onMailFrom: (_a, _s, done) => done(answer(550)) }, false],
  ] satisfies [string, SMTPServerOptions, boolean][])(
    'says in the ledger whether its refusal %s is final',
    async (_of, options, forGood) => {
      expect((await refusal(options)).forGood).toBe(forGood);
    },
  );
});
