import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { MailCatcher } from '../../platform/mail-catcher/mail-catcher.js';
import { MailFolder } from '../../platform/mail-catcher/mail-folder.js';
import { calendarEntry } from '../calendar-entry.js';
import { Config } from '../../platform/config.js';
import { SmtpAddress } from '../../platform/mail-catcher/smtp-address.js';
import type { Letter } from '../channel.js';
import { MailChannel } from './mail.channel.js';

const mailOver = (url: string): MailChannel =>
  new MailChannel(
    new SmtpAddress(url),
    Object.assign(new Config(), { mailFrom: 'no-reply@priemna.example' }),
  );

const letter: Letter = {
  messageId: '<0d5c4b1e-0000-5000-8000-000000000001@priemna.example>',
  eventId: '019a8c00-0000-7000-8000-00000000000e',
  to: 'maria@example.org',
  fromName: 'Община „Розовец“',
  message: 'meeting-approved',
  language: 'bg',
  meetingId: '019a8c00-0000-7000-8000-000000000001',
  subject: 'Срещата ви е одобрена: 7 декември, 9:30 ч. (482-913-105)',
  html: '<p>Срещата ви е <b>одобрена</b></p>',
  text: 'Срещата ви е одобрена',
  calendar: {
    method: 'REQUEST',
    ics: calendarEntry(
      {
        id: '019a8c00-0000-7000-8000-000000000001',
        reference: '482-913-105',
        version: 2,
        changedAt: new Date('2026-11-24T10:00:00Z'),
        start: new Date('2026-12-07T07:30:00Z'),
        end: new Date('2026-12-07T07:45:00Z'),
        state: 'confirmed',
        mode: 'inPerson',
        host: 'Ивайла Тодорова, кмет на Община Розовец',
        hostEmail: null,
        reminderHours: [24],
        place: 'стая 201',
        topic: 'Скица на имот в землището на село Атолово, без отговор повече от два месеца',
        attendee: { name: 'Мария Петрова', email: 'maria@example.org' },
      },
      {
        administration: 'Община „Розовец“',
        mailFrom: 'no-reply@priemna.example',
        meetingUrl: 'https://priemna.example/meetings/019a8c00-0000-7000-8000-000000000001',
        timeZone: 'Europe/Sofia',
        uidHost: 'priemna.example',
      },
      'bg',
    ),
  },
};

describe('The mail channel, over SMTP to a real server', () => {
  let path: string;
  let folder: MailFolder;
  let catcher: MailCatcher;
  let channel: MailChannel;

  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'channel-'));
    folder = new MailFolder(path);
    catcher = new MailCatcher(folder);
    channel = mailOver(await catcher.start());
  });
  afterEach(async () => {
    channel.close();
    await catcher.onApplicationShutdown();
    await rm(path, { recursive: true, force: true });
  });

  const sent = async (change: Partial<Letter> = {}) => {
    await channel.send({ ...letter, ...change });
    const [caught] = await folder.list();
    return { caught: caught!, parsed: await simpleParser((await folder.raw(caught!.id))!) };
  };

  it('carries subject, both bodies and who it is from', async () => {
    const { caught, parsed } = await sent();
    expect(caught.to).toBe('maria@example.org');
    expect(parsed.subject).toBe(letter.subject);
    expect(parsed.text?.trim()).toBe(letter.text);
    expect(parsed.html).toContain(letter.html);
    expect(parsed.from?.value).toEqual([{ name: 'Община „Розовец“', address: 'no-reply@priemna.example' }]);
  });

  it('bears the event, the given Message-ID and that no person wrote it', async () => {
    const { caught, parsed } = await sent();
    expect(String(await folder.raw(caught.id))).toContain(`X-Event-Id: ${letter.eventId}\r\n`);
    expect(parsed.messageId).toBe(letter.messageId);
    expect(parsed.headers.get('x-event-id')).toBe(letter.eventId);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('carries the calendar entry byte for byte, as an alternative that names its method', async () => {
    const { parsed } = await sent();
    const part = parsed.attachments.find(({ contentType }) => contentType === 'text/calendar')!;
    expect(part.content.equals(Buffer.from(letter.calendar!.ics))).toBe(true);
    const type = part.headers.get('content-type') as unknown as {
      value: string;
      params: Record<string, string>;
    };
    expect(type.params).toMatchObject({ method: 'REQUEST', charset: 'utf-8' });
    const event = new ICAL.Component(ICAL.parse(part.content.toString()) as never).getFirstSubcomponent(
      'vevent',
    )!;
    expect(new ICAL.Event(event).summary).toBe('Среща: Ивайла Тодорова, кмет на Община Розовец');
  });

  it('sends a letter without a calendar entry', async () => {
    const { caught, parsed } = await sent({ calendar: undefined });
    expect(caught.ics).toBeNull();
    expect(parsed.attachments).toHaveLength(0);
  });

  it('lets neither a name nor a subject add a header or a recipient', async () => {
    const { caught, parsed } = await sent({
      fromName: 'Община\r\nBcc: all@example.org',
      subject: 'Заявка\r\nX-Forged: 1',
    });
    expect(caught.to).toBe('maria@example.org');
    expect(parsed.headers.has('bcc')).toBe(false);
    expect(parsed.headers.has('x-forged')).toBe(false);
    expect(parsed.subject).toBe('Заявка X-Forged: 1');
  });
});

describe('The mail channel, when the server does not take a message', () => {
  it('says the reason that the server gave', async () => {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      authOptional: true,
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('mailbox is full'), { responseCode: 452 })),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const channel = mailOver(`smtp://127.0.0.1:${port}`);
    await expect(channel.send(letter)).rejects.toThrow(/maria@example\.org.*452.*mailbox is full/s);
    channel.close();
    await new Promise<void>((resolve) => server.close(resolve));
  });

  it('says that nobody answers', async () => {
    const taken: Server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    await new Promise((resolve) => taken.close(resolve));
    const channel = mailOver(`smtp://127.0.0.1:${port}`);
    await expect(channel.send(letter)).rejects.toThrow(/was not taken: .*ECONNREFUSED/);
    channel.close();
  });
});
