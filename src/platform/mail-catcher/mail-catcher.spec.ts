import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { readConfig, type Config } from '../config.js';
import type { CaughtMail } from './caught-mail.js';
import { MailCatcherModule } from './mail-catcher.module.js';
import { SmtpAddress } from './smtp-address.js';

describe('The mail catcher', () => {
  let dataDir: string;
  let app: NestFastifyApplication;
  let transport: Transporter;

  const start = async (): Promise<void> => {
    const config: Config = readConfig({ DATA_DIR: dataDir });
    const module = await Test.createTestingModule({ imports: [MailCatcherModule.forRoot(config)] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    app.enableShutdownHooks();
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    transport = createTransport(app.get(SmtpAddress).url);
  };
  const get = (url: string) => app.inject({ method: 'GET', url });
  const messages = async (query = ''): Promise<CaughtMail[]> =>
    (await get(`/dev/mail/messages${query}`)).json();
  const send = (to: string, subject: string, html = '<p>Здравейте</p>') =>
    transport.sendMail({
      from: 'no-reply@priemna.example',
      to,
      subject,
      text: 'Отворете https://priemna.example/confirm-email?token=aB-_9 и потвърдете.',
      html,
      headers: { 'X-Event-Id': 'e1' },
    });

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'caught-'));
    await start();
  });
  afterEach(async () => {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('keeps what is sent to it, newest first, with its links', async () => {
    await send('maria@example.org', 'Първо');
    await send('ivan@example.org', 'Второ', '<a href="https://priemna.example/x?a=1&amp;b=2">x</a>');
    const [second, first] = await messages();
    expect(first).toMatchObject({ to: 'maria@example.org', subject: 'Първо', eventId: 'e1', ics: null });
    expect(first!.links).toEqual(['https://priemna.example/confirm-email?token=aB-_9']);
    expect(second!.links).toContain('https://priemna.example/x?a=1&b=2');
    expect(second!.messageId).toMatch(/^<.+@.+>$/);
  });

  it('shows the mail of one person', async () => {
    await send('maria@example.org', 'За Мария');
    await send('anna-maria@example.org', 'За Ана-Мария');
    expect((await messages('?to=Maria@example.org')).map((mail) => mail.subject)).toEqual(['За Мария']);
    expect(await messages('?to=maria')).toHaveLength(2);
  });

  it('still has everything after a restart', async () => {
    await send('maria@example.org', 'Преди рестарта');
    await app.close();
    await start();
    expect((await messages()).map((mail) => mail.subject)).toEqual(['Преди рестарта']);
  });

  it('shows a message to people, with its own markup shut into a frame', async () => {
    await send('maria@example.org', '<script>alert(1)</script>', '<script>alert(2)</script>');
    const [mail] = await messages();
    const list = await get('/dev/mail');
    expect(list.headers['content-type']).toContain('text/html');
    expect(list.body).toContain(`/dev/mail/${mail!.id}`);
    expect(list.body).not.toContain('<script>');
    const one = await get(`/dev/mail/${mail!.id}`);
    expect(one.body).toContain('sandbox');
    expect(one.body).toContain('X-Event-ID: e1');
    expect(one.body).not.toContain('<script>');
    expect(one.headers['content-security-policy']).toContain("default-src 'none'");
    const html = await get(`/dev/mail/${mail!.id}/html`);
    expect(html.headers['content-security-policy']).toMatch(/default-src 'none'.*; sandbox$/);
    expect((await get(`/dev/mail/${mail!.id}/raw`)).body).toContain('Message-ID:');
  });

  it('answers 404 for a message it does not have, and for a path that is none', async () => {
    for (const id of ['019a8c00-0000-7000-8000-000000000001', '..%2f..%2fetc%2fpasswd', 'nope']) {
      expect((await get(`/dev/mail/${id}`)).statusCode).toBe(404);
      expect((await get(`/dev/mail/${id}/raw`)).statusCode).toBe(404);
    }
  });

  it('does not exist where an SMTP server is set', async () => {
    const config = readConfig({ DATA_DIR: dataDir, SMTP_URL: 'smtp://mail.example:25' });
    const module = await Test.createTestingModule({ imports: [MailCatcherModule.forRoot(config)] }).compile();
    const other = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
      logger: false,
    });
    await other.init();
    await other.getHttpAdapter().getInstance().ready();
    expect((await other.inject({ method: 'GET', url: '/dev/mail' })).statusCode).toBe(404);
    expect(other.get(SmtpAddress).url).toBe('smtp://mail.example:25');
    await other.close();
  });
});
