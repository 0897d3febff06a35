import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import ICAL from 'ical.js';
import { decodeJwt } from 'jose';
import type { Actor, DomainEvent } from '../../libs/domain/aggregate.js';
import { newId } from '../../libs/domain/id.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { SpecMailbox } from '../../test/kit/mailbox.js';
import { aMeetingRow, anEventOf } from '../../test/kit/meeting-rows.js';
import { signInAs } from '../../test/kit/sign-in.js';
import { Deliveries } from './deliveries.js';
import { TellCitizen } from './tell-citizen.reaction.js';
import { TellStaff } from './tell-staff.reaction.js';

const mailbox = new SpecMailbox();
let product: TestApp;
let em: EntityManager;

const citizen: Actor = { kind: 'citizen', id: newId() };
const official: Actor = { kind: 'staff', id: newId() };

beforeAll(async () => {
  product = await startApp({
    env: {
      SMTP_URL: await mailbox.start(),
      PUBLIC_URL: 'https://priemna.example',
      ADMINISTRATION_NAME: 'Община Розовец',
    },
  });
  em = product.app.get(EntityManager).fork();
});
afterAll(async () => {
  await product.close();
  await mailbox.stop();
});
beforeEach(() => {
  mailbox.mood = 'take';
  mailbox.taken.length = 0;
});

const aMeeting = (change: Parameters<typeof aMeetingRow>[1] = {}) => aMeetingRow(em, change);
const happened = (...args: Parameters<typeof anEventOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  anEventOf(em, ...args);

const tellCitizen = (event: DomainEvent) =>
  RequestContext.create(em, () => product.app.get(TellCitizen).tell(event));
const tellStaff = (event: DomainEvent) =>
  RequestContext.create(em, () => product.app.get(TellStaff).tell(event));
const sendDue = () => RequestContext.create(em, () => product.app.get(Deliveries).sendDue());
const dueNow = (event: DomainEvent) =>
  em.execute('update delivery set next_try_at = now() where event_id = ?', [event.id]);
const ledger = (event: DomainEvent) =>
  em.execute<{ state: string; attempts: number; error: string | null; html: string | null }[]>(
    'select state, attempts, error, subject, html from delivery where event_id = ?',
    [event.id],
  );
const vevent = (ics: string | null) =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(ics!) as never).getFirstSubcomponent('vevent')!);

/** For whom the link into the video room is, from each mail to its reader. */
const roomsIn = (mails: typeof mailbox.taken) =>
  Object.fromEntries(
    mails.map(({ to, links }) => {
      const link = links.find((one) => one.includes('/room?token='));
      return [to, link && decodeJwt(new URL(link).searchParams.get('token')!)];
    }),
  );

describe('The link into a video meeting', () => {
  const video = { mode: 'video' };

  it('is the citizen’s own in the approval, in its letter and in its calendar entry', async () => {
    const meeting = await aMeeting({ mode: 'video' });
    await tellCitizen(await happened(meeting, 'MeetingApproved', official, video));
    const [mail] = mailbox.taken;
    expect(roomsIn([mail!])[meeting.email]).toEqual({
      meeting: meeting.id,
      as: 'attendee',
      aud: 'link',
      // Half an hour after the end.
      exp: Date.parse('2026-12-07T08:15:00Z') / 1000,
    });
    const link = mail!.links.find((one) => one.includes('/room?token='))!;
    expect(mail!.text).toContain(link);
    expect(vevent(mail!.ics).location).toBe(link);
  });

  it('follows a move: the new letter holds a new one', async () => {
    const meeting = await aMeeting({ mode: 'video' });
    const moved = { ...video, start: '2026-12-08T07:30:00.000Z', end: '2026-12-08T07:45:00.000Z' };
    await tellCitizen(
      await happened(meeting, 'MeetingRescheduled', official, {
        ...moved,
        previousStart: '2026-12-07T07:30:00.000Z',
      }),
    );
    expect(roomsIn(mailbox.taken)[meeting.email]?.exp).toBe(Date.parse('2026-12-08T08:15:00Z') / 1000);
  });

  it('is each one’s own for those who receive', async () => {
    const meeting = await aMeeting({ mode: 'video', hostEmail: 'kmet@rozovets.example' });
    const staff = await signInAs(product.app, { roles: ['host'], hostIds: [meeting.hostId] });
    await tellStaff(await happened(meeting, 'MeetingRequested', citizen, video));
    expect(roomsIn(mailbox.taken)).toMatchObject({
      [staff.email]: { as: 'staff', id: staff.id },
      'kmet@rozovets.example': { as: 'host', id: meeting.hostId },
    });
  });

  it('is in no letter about a meeting that is not sure, not any more, or not by video', async () => {
    const meeting = await aMeeting({ mode: 'video' });
    await tellCitizen(
      await happened(meeting, 'MeetingRequested', citizen, { ...video, status: 'requested' }),
    );
    await tellCitizen(
      await happened(meeting, 'MeetingCancelled', official, { ...video, status: 'cancelled', reason: 'Не.' }),
    );
    await tellCitizen(await happened(await aMeeting(), 'MeetingApproved', official));
    expect(mailbox.taken).toHaveLength(3);
    expect(Object.values(roomsIn(mailbox.taken))).not.toContainEqual(expect.anything());
  });
});

describe('Telling the citizen', () => {
  it('mails an approval with everything on it', async () => {
    const meeting = await aMeeting();
    const event = await happened(meeting, 'MeetingApproved', official, { note: 'Носете скицата.' });
    await tellCitizen(event);
    const [mail] = mailbox.taken;
    expect(mail).toMatchObject({
      to: meeting.email,
      from: '"Община Розовец" <no-reply@priemna.example>',
      subject: 'Срещата ви е одобрена: 7 декември, 9:30 ч. (482-913-105)',
      eventId: event.id,
    });
    expect(mail!.messageId).toMatch(/^<[0-9a-f-]{36}@priemna\.example>$/);
    expect(mail!.text).toContain('понеделник, 7 декември 2026 г., 9:30 ч.');
    expect(mail!.text).toContain('Носете скицата.');
    expect(mail!.text).toContain('Носете документ за самоличност.');
    expect(mail!.links).toEqual([`https://priemna.example/meetings/${meeting.id}`]);
    expect(mail!.ics).toContain('METHOD:REQUEST');
    expect(vevent(mail!.ics).uid).toBe(`${meeting.id}@priemna.example`);
  });

  it('mails the times that are offered while the host is away, and nothing for the absence itself', async () => {
    const meeting = await aMeeting({ hostEmail: 'kmet@rozovets.example' });
    const offers = [
      {
        start: '2026-12-14T07:00:00.000Z',
        end: '2026-12-14T07:15:00.000Z',
        place: null,
        hostId: meeting.hostId,
      },
    ];
    const offered = await happened(meeting, 'HostAbsent', official, {
      offers,
      offersUntil: '2026-12-04T08:00:00.000Z',
      reason: 'Командировка',
    });
    await tellCitizen(offered);
    expect(mailbox.taken[0]).toMatchObject({ to: meeting.email, ics: null });
    expect(mailbox.taken[0]!.text).toContain('понеделник, 14 декември 2026 г., 9:00 ч.');
    mailbox.taken.length = 0;
    await tellCitizen(await happened({ ...meeting, id: meeting.hostId }, 'HostAbsent', official, {}));
    expect(mailbox.taken).toEqual([]);
  });

  it('tells citizen and deputy of a meeting that was taken over, with words of their own', async () => {
    const meeting = await aMeeting({ hostEmail: 'zam@rozovets.example' });
    const before = await aMeeting();
    const event = await happened(meeting, 'MeetingRescheduled', official, {
      previousHostId: before.hostId,
      previousStart: '2026-12-07T07:30:00.000Z',
    });
    await tellCitizen(event);
    await tellStaff(event);
    const [citizens, deputys] = mailbox.taken;
    expect(citizens!.text).toContain('Часът ви остава същият. Ивайла Тодорова, кмет, няма да може');
    expect(deputys).toMatchObject({ to: 'zam@rozovets.example' });
    expect(deputys!.subject).toContain('Поемате среща');
  });

  it('keeps what it said, to be read as it was sent', async () => {
    const event = await happened(await aMeeting(), 'MeetingApproved', official);
    await tellCitizen(event);
    expect(await ledger(event)).toMatchObject([
      {
        state: 'sent',
        attempts: 1,
        error: null,
        subject: mailbox.taken[0]!.subject,
        html: expect.stringContaining('Ивайла Тодорова'),
      },
    ]);
  });

  it('says nothing twice when the reaction is repeated, or runs twice at once', async () => {
    const event = await happened(await aMeeting(), 'MeetingApproved', official);
    await Promise.all([tellCitizen(event), tellCitizen(event), sendDue()]);
    await tellCitizen(event);
    expect(mailbox.taken).toHaveLength(1);
  });

  it('keeps what is owed, and why, when the mail server does not take it; and sends it later', async () => {
    const event = await happened(await aMeeting(), 'MeetingApproved', official);
    mailbox.mood = 'refuse';
    await tellCitizen(event);
    expect(await ledger(event)).toMatchObject([
      { state: 'waiting', attempts: 1, error: expect.stringContaining('451') },
    ]);
    mailbox.mood = 'take';
    await sendDue();
    expect(mailbox.taken).toEqual([]);
    await dueNow(event);
    await sendDue();
    expect(mailbox.taken).toHaveLength(1);
    expect(await ledger(event)).toMatchObject([{ state: 'sent', attempts: 2, error: null }]);
  });

  it('gives up at once what the server refuses for good, with its words', async () => {
    const event = await happened(await aMeeting(), 'MeetingApproved', official);
    mailbox.mood = 'refuseForGood';
    await tellCitizen(event);
    expect(await ledger(event)).toMatchObject([
      { state: 'failed', attempts: 1, error: expect.stringContaining('550 no such user') },
    ]);
    mailbox.mood = 'take';
    await dueNow(event);
    await sendDue();
    expect(mailbox.taken).toEqual([]);
  });

  it('gives up what was refused for a day, and says why', async () => {
    const event = await happened(await aMeeting(), 'MeetingApproved', official);
    mailbox.mood = 'refuse';
    await tellCitizen(event);
    await em.execute(`update delivery set first_try_at = now() - interval '24 hours' where event_id = ?`, [
      event.id,
    ]);
    await dueNow(event);
    await sendDue();
    expect(await ledger(event)).toMatchObject([
      { state: 'failed', attempts: 2, error: expect.stringContaining('451') },
    ]);
  });

  it('repeats the very same message when the server took it and nobody noted that', async () => {
    const meeting = await aMeeting();
    const event = await happened(meeting, 'MeetingApproved', official);
    mailbox.mood = 'hangUp';
    await tellCitizen(event);
    mailbox.mood = 'take';
    await em.execute(`update meeting set topic = 'Друго' where id = ?`, [meeting.id]);
    await dueNow(event);
    await sendDue();
    const [first, second] = mailbox.taken;
    for (const part of ['messageId', 'subject', 'text', 'html', 'ics'] as const)
      expect(second![part]).toBe(first![part]);
    expect(mailbox.taken).toHaveLength(2);
  });

  it('leaves alone what another worker is sending, and takes it over from a dead one', async () => {
    const event = await happened(await aMeeting(), 'MeetingApproved', official);
    mailbox.mood = 'refuse';
    await tellCitizen(event);
    mailbox.mood = 'take';
    await dueNow(event);
    const leased = (until: string) =>
      em.execute(
        `update delivery set state = 'sending', lease_until = now() + ?::interval where event_id = ?`,
        [until, event.id],
      );
    await leased('30 seconds');
    await tellCitizen(event);
    await sendDue();
    expect(mailbox.taken).toHaveLength(0);
    await leased('-1 second');
    await sendDue();
    expect(mailbox.taken).toHaveLength(1);
  });

  it('tells what happened before first, though that failed and is not due yet', async () => {
    const meeting = await aMeeting();
    const approved = await happened(meeting, 'MeetingApproved', official);
    mailbox.mood = 'refuse';
    await tellCitizen(approved);
    const cancelled = await happened(meeting, 'MeetingCancelled', official, {
      status: 'cancelled',
      reason: 'Така',
    });
    await tellCitizen(cancelled);
    expect(await ledger(cancelled)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    mailbox.mood = 'take';
    const held = await happened(meeting, 'MeetingHeld', official, { status: 'held' });
    await tellCitizen(held);
    expect(mailbox.taken.map(({ eventId }) => eventId)).toEqual([approved.id, cancelled.id, held.id]);
  });

  it('lets a message overtake one that has failed for good, or kept it waiting for an hour', async () => {
    const meeting = await aMeeting();
    const approved = await happened(meeting, 'MeetingApproved', official);
    mailbox.mood = 'refuse';
    await tellCitizen(approved);
    const missed = await happened(meeting, 'MeetingMissed', official, { status: 'missed' });
    await tellCitizen(missed);
    mailbox.mood = 'take';
    await em.execute(`update delivery set next_try_at = now() + interval '1 hour' where event_id = ?`, [
      approved.id,
    ]);
    await sendDue();
    expect(mailbox.taken).toEqual([]);
    await em.execute(`update delivery set created_at = now() - interval '61 minutes' where event_id = ?`, [
      missed.id,
    ]);
    await sendDue();
    expect(mailbox.taken.map(({ eventId }) => eventId)).toEqual([missed.id]);
    const held = await happened(meeting, 'MeetingHeld', official, { status: 'held' });
    await em.execute(`update delivery set state = 'failed' where event_id = ?`, [approved.id]);
    await tellCitizen(held);
    expect(mailbox.taken.map(({ eventId }) => eventId)).toEqual([missed.id, held.id]);
  });

  it('writes in the language of their account, to its address', async () => {
    const account = await signInAs(product.app, {});
    await em.execute(`update account set locale = 'en' where id = ?`, [account.id]);
    const meeting = await aMeeting({ citizenId: account.id });
    await tellCitizen(
      await happened(meeting, 'MeetingRefused', official, { status: 'refused', reason: 'Не при мен' }),
    );
    const [mail] = mailbox.taken;
    expect(mail!.to).toBe(account.email);
    expect(mail!.subject).toBe('Your request is refused: 7 December, 9:30 (482-913-105)');
    expect(mail!.text).toContain('Reason: Не при мен');
  });

  it('sends a receipt for a request, and none where it was approved at once', async () => {
    await tellCitizen(await happened(await aMeeting(), 'MeetingRequested', citizen, { status: 'requested' }));
    expect(mailbox.taken.map(({ subject }) => subject)).toEqual([
      'Получихме заявката ви: 7 декември, 9:30 ч. (482-913-105)',
    ]);
    expect(mailbox.taken[0]!.ics).toBeNull();
    await tellCitizen(await happened(await aMeeting(), 'MeetingRequested', citizen, { status: 'approved' }));
    expect(mailbox.taken).toHaveLength(1);
  });

  it('tells whoever was booked for on the phone in other words', async () => {
    await tellCitizen(await happened(await aMeeting(), 'MeetingApproved', official, { origin: 'phone' }));
    expect(mailbox.taken[0]!.subject).toContain('Записахме ви час');
  });

  it('writes down whoever has no address to be rung, with the words that they did not get, once', async () => {
    const meeting = await aMeeting({ email: null });
    const event = await happened(meeting, 'MeetingCancelled', official, {
      origin: 'phone',
      status: 'cancelled',
      reason: 'Така',
    });
    await tellCitizen(event);
    await tellCitizen(event);
    expect(mailbox.taken).toEqual([]);
    expect(await ledger(event)).toMatchObject([
      { state: 'failed', attempts: 0, error: 'няма адрес', html: expect.stringContaining('Така') as string },
    ]);
  });

  it.each([
    ['was told while it was booked', 'MeetingApproved', { origin: 'desk' }],
    ['was there', 'MeetingHeld', { origin: 'phone', status: 'held' }],
    ['closed the account', 'MeetingCancelled', { origin: 'portal', status: 'cancelled' }],
  ])('has nobody ring whoever %s', async (_, name, data) => {
    const event = await happened(await aMeeting({ email: null }), name, official, data);
    await tellCitizen(event);
    expect(await ledger(event)).toEqual([]);
  });

  it('leads the calendar through the life of a meeting: one UID, growing SEQUENCE', async () => {
    const meeting = await aMeeting();
    const requested = await happened(meeting, 'MeetingRequested', citizen, { status: 'requested' });
    await tellCitizen(requested);
    for (const [name, status] of [
      ['MeetingApproved', 'approved'],
      ['MeetingRescheduled', 'requested'],
      ['MeetingCancelled', 'cancelled'],
    ] as const) {
      const previousStart = name === 'MeetingRescheduled' ? '2026-11-30T12:00:00.000Z' : undefined;
      await tellCitizen(await happened(meeting, name, citizen, { status, previousStart, reason: 'Така' }));
    }
    const entries = mailbox.taken.slice(1).map(({ ics }) => ics!);
    expect(entries.map((ics) => /METHOD:(\w+)/.exec(ics)![1])).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(entries.map((ics) => /STATUS:(\w+)/.exec(ics)![1])).toEqual([
      'CONFIRMED',
      'TENTATIVE',
      'CANCELLED',
    ]);
    expect(new Set(entries.map((ics) => vevent(ics).uid)).size).toBe(1);
    expect(entries.map((ics) => vevent(ics).sequence)).toEqual([2, 3, 4]);
  });

  it('says that they were noted as arrived, held or absent, so that they can object, and leaves calendars alone', async () => {
    const meeting = await aMeeting();
    for (const [name, status] of [
      ['MeetingCheckedIn', 'checkedIn'],
      ['MeetingHeld', 'held'],
      ['MeetingMissed', 'missed'],
    ] as const)
      await tellCitizen(await happened(meeting, name, official, { status }));
    expect(mailbox.taken.map(({ subject }) => subject)).toEqual([
      'Отбелязахме, че сте тук: 7 декември, 9:30 ч. (482-913-105)',
      'Срещата ви се състоя: 7 декември, 9:30 ч. (482-913-105)',
      'Отбелязано е, че не дойдохте: 7 декември, 9:30 ч. (482-913-105)',
    ]);
    expect(mailbox.taken.map(({ ics }) => ics)).toEqual([null, null, null]);
  });

  it('holds the answer as it was written, without markup, and leaves the calendar alone', async () => {
    const meeting = await aMeeting();
    const answer = 'Готова е <b>днес</b> & утре.\n\n{{link}} Гише 3.';
    await tellCitizen(await happened(meeting, 'MeetingAnswered', official, { answer }));
    const [mail] = mailbox.taken;
    expect(mail!.subject).toBe('Отговорихме ви преди срещата: 7 декември, 9:30 ч. (482-913-105)');
    expect(mail!.text).toContain('Отговорът:\nГотова е <b>днес</b> & утре.\n\n{{link}} Гише 3.');
    expect(mail!.html).toContain('Готова е &lt;b&gt;днес&lt;/b&gt; &amp; утре.');
    expect(mail!.html).not.toContain('<b>днес');
    expect(mail!.links).toContain(`https://priemna.example/meetings/${meeting.id}`);
    expect(mail!.ics).toBeNull();
  });

  it('takes a meeting out of the calendar that the answer made needless, and says why', async () => {
    const meeting = await aMeeting();
    await tellCitizen(await happened(meeting, 'MeetingApproved', official));
    await tellCitizen(await happened(meeting, 'MeetingAnswered', official, { answer: 'Готова е.' }));
    await tellCitizen(await happened(meeting, 'MeetingResolved', citizen, { status: 'resolved' }));
    const { ics } = mailbox.taken.at(-1)!;
    expect(/METHOD:(\w+)/.exec(ics!)![1]).toBe('CANCEL');
    expect(vevent(ics).description).toMatch(/^Въпросът е решен с писмен отговор: срещата не е нужна\./);
  });

  it('is told in the order in which it happened, though jobs run side by side', async () => {
    const meeting = await aMeeting();
    const approved = await happened(meeting, 'MeetingApproved', official);
    const cancelled = await happened(meeting, 'MeetingCancelled', citizen, {
      status: 'cancelled',
      reason: 'Така',
    });
    await em.execute(`insert into event_reaction (event_id, reaction) values (?, 'tell-citizen')`, [
      approved.id,
    ]);
    const later = tellCitizen(cancelled);
    await tellCitizen(approved);
    await em.execute('update event_reaction set done_at = now() where event_id = ?', [approved.id]);
    await later;
    expect(mailbox.taken.map(({ eventId }) => eventId)).toEqual([approved.id, cancelled.id]);
  });

  it('takes nothing out of a calendar that never held it', async () => {
    await tellCitizen(
      await happened(await aMeeting(), 'MeetingRefused', official, { status: 'refused', reason: 'Не' }),
    );
    expect(mailbox.taken[0]!.ics).toBeNull();
  });
});

describe('Telling those who receive', () => {
  it('mails a request to each address once, with a link into the office', async () => {
    const host = `host-${newId()}@rozovets.example`;
    const meeting = await aMeeting({ hostEmail: host.toUpperCase() });
    const secretary = await signInAs(product.app, { roles: ['host'], hostIds: [meeting.hostId] });
    const mayor = await signInAs(product.app, { roles: ['host'], hostIds: [meeting.hostId] });
    await em.execute('update account set email = ? where id = ?', [host, mayor.id]);
    await signInAs(product.app, { roles: ['host'], hostIds: [(await aMeeting()).hostId] });
    const event = await happened(meeting, 'MeetingRequested', citizen, { status: 'requested' });
    await tellStaff(event);
    expect(mailbox.taken.map(({ to }) => to).sort()).toEqual([host, secretary.email].sort());
    expect(new Set(mailbox.taken.map(({ messageId }) => messageId)).size).toBe(2);
    const [mail] = mailbox.taken;
    expect(mail!.subject).toBe('Нова заявка: 7 декември, 9:30 ч., Мария Петрова (482-913-105)');
    expect(mail!.links).toEqual([`https://priemna.example/office/requests?meeting=${meeting.id}`]);
    expect(mail!.eventId).toBe(event.id);
  });

  it('tells the others although one address is refused, and only that one again', async () => {
    const meeting = await aMeeting({ hostEmail: `host-${newId()}@rozovets.example` });
    await signInAs(product.app, { roles: ['host'], hostIds: [meeting.hostId] });
    const event = await happened(meeting, 'MeetingCancelled', citizen, {
      status: 'cancelled',
      reason: 'Болен съм',
    });
    mailbox.mood = 'refuse';
    await tellStaff(event);
    mailbox.mood = 'take';
    await dueNow(event);
    await em.execute(
      `update delivery set state = 'sent' where id = (select min(id::text)::uuid from delivery where event_id = ?)`,
      [event.id],
    );
    await sendDue();
    expect(mailbox.taken).toHaveLength(1);
    expect(mailbox.taken[0]!.text).toContain('Причина: Болен съм');
  });

  it('tells them, and the citizen, of a request that nobody decided', async () => {
    const meeting = await aMeeting({ status: 'expired', hostEmail: `host-${newId()}@rozovets.example` });
    const event = await happened(meeting, 'MeetingExpired', { kind: 'system' }, { status: 'expired' });
    await tellStaff(event);
    await tellCitizen(event);
    expect(mailbox.taken.map(({ subject }) => subject)).toEqual([
      'Изтекла без отговор: 7 декември, 9:30 ч., Мария Петрова (482-913-105)',
      'Заявката ви изтече без отговор: 7 декември, 9:30 ч. (482-913-105)',
    ]);
    expect(mailbox.taken[0]!.text).toContain('+359888123456');
    expect(mailbox.taken[0]!.ics).toBeNull();
  });

  it('leaves staff alone with what staff did', async () => {
    const meeting = await aMeeting({ hostEmail: `host-${newId()}@rozovets.example` });
    for (const name of ['MeetingRequested', 'MeetingRescheduled', 'MeetingCancelled'])
      await tellStaff(await happened(meeting, name, official, { reason: 'Така' }));
    expect(mailbox.taken).toEqual([]);
  });
});
