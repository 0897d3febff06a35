import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { Calls } from '../../test/kit/calls.js';
import { SpecMailbox } from '../../test/kit/mailbox.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { signInAs, type SignedIn } from '../../test/kit/sign-in.js';
import { workOff } from '../../test/kit/work-off.js';
import { Deliveries } from './deliveries.js';
import { MorningRounds } from './morning-rounds.js';

const mailbox = new SpecMailbox();
let reception: Reception;
let official: SignedIn;
let secretary: SignedIn;
let otherHostId: string;

// Seven in the morning in Sofia.
const THURSDAY = '2026-12-03T05:00:00Z';
const FRIDAY = '2026-12-04T05:00:00Z';
const SATURDAY = '2026-12-05T05:00:00Z';
const MONDAY = '2026-12-07T05:00:00Z';
const FRIDAY_LATER = '2026-12-11T05:00:00Z';

beforeAll(async () => {
  reception = await openReception({ SMTP_URL: await mailbox.start(), PUBLIC_URL: 'https://priemna.example' });
  const { product, admin, hostId } = reception;
  const other = await admin.post('/office/hosts', {
    ...{ name: 'Петър Илиев', kind: 'official', position: 'архитект', email: 'arh@rozovets.example' },
  });
  otherHostId = other.body.id;
  official = await signInAs(product.app, { roles: ['host'], hostIds: [hostId] });
  secretary = await signInAs(product.app, { roles: ['host'], hostIds: [hostId, otherHostId] });
});
afterAll(async () => {
  await reception.product.close();
  await mailbox.stop();
});
beforeEach(() => reception.clock.set('2026-12-01T08:00:00Z'));
afterEach(async () => {
  await em().execute(`delete from taken_time where status = 'offered'`);
  await em().execute(`update taken_time set status = 'cancelled'`);
  await em().execute('delete from morning_round');
  await em().execute('delete from delivery');
  await reception.admin.patch('/office/settings', { dayListAt: '07:00', waitingTooLongHours: 48 });
});

const em = () => reception.product.app.get(EntityManager).fork();
const inWorker = <T>(act: () => Promise<T>): Promise<T> => RequestContext.create(em(), act);
const workerLooks = () => inWorker(() => reception.product.app.get(MorningRounds).write());

/** What goes out to whom when the worker looks at that moment. */
async function mailsAt(instant: string) {
  await workOff(reception.product);
  await em().execute(`delete from delivery where message not in ('host-day', 'requests-wait')`);
  mailbox.taken.length = 0;
  reception.clock.set(instant);
  await workerLooks();
  await inWorker(() => reception.product.app.get(Deliveries).sendDue());
  return [...mailbox.taken].sort((a, b) => a.to.localeCompare(b.to));
}

async function book(start: string, change: { hostId?: string; rules?: object; mode?: string } = {}) {
  const scheduleId = await reception.publish({
    ...{
      approval: 'automatic',
      minNoticeHours: 0,
      hostId: change.hostId ?? reception.hostId,
      ...change.rules,
    },
  });
  const { calls } = await reception.citizen({ givenName: 'Мария', familyName: 'Петрова' });
  const made = await calls.post('/meetings', {
    ...{
      scheduleId,
      start,
      mode: change.mode ?? 'inPerson',
      topic: 'Скица на имот',
      documentNumber: 'УТ-12-345',
    },
  });
  expect(made.status).toBe(201);
  return { ...made.body, calls };
}
const request = (start: string, rules: object = {}) =>
  book(start, { rules: { approval: 'manual', ...rules } });

describe('At seven in the morning those who receive', () => {
  it('are mailed the day’s meetings by hour, with all that they need for each', async () => {
    await book('2026-12-07T10:00:00+02:00', { mode: 'phone' });
    const { reference } = await book('2026-12-07T09:30:00+02:00');
    const mails = await mailsAt(MONDAY);
    expect(mails.map(({ to }) => to)).toEqual([official.email, secretary.email].sort());
    const [mail] = mails;
    expect(mail!.subject).toBe('2 срещи днес, 7 декември');
    expect(mail!.text).toContain(
      [
        '9:30 ч. · Мария Петрова, +359888123456',
        '  На място, стая 201',
        '  Скица на имот',
        `  УТ-12-345 · ${reference}`,
        '10:00 ч. · Мария Петрова, +359888123456',
        '  По телефона',
      ].join('\n'),
    );
    expect(mail!.links).toEqual(['https://priemna.example/office/day']);
  });

  it('are mailed once for all their hosts, and the host’s own address for that host', async () => {
    await book('2026-12-07T09:30:00+02:00');
    await book('2026-12-07T09:45:00+02:00', { hostId: otherHostId });
    const mails = await mailsAt(MONDAY);
    const subjectsOf = (to: string) => mails.filter((mail) => mail.to === to).map(({ subject }) => subject);
    expect(mails).toHaveLength(3);
    expect(subjectsOf(secretary.email)).toEqual(['2 срещи днес, 7 декември']);
    expect(subjectsOf(official.email)).toEqual(['1 среща днес, 7 декември']);
    expect(subjectsOf('arh@rozovets.example')).toEqual(['1 среща днес, 7 декември']);
    expect(mails.find(({ to }) => to === secretary.email)!.text).toContain(
      'стая 201 · Петър Илиев, архитект',
    );
  });

  it('hear nothing on a day without meetings, and nothing of those that are off or not decided', async () => {
    const off = await book('2026-12-14T09:30:00+02:00');
    await off.calls.post(`/meetings/${off.id}/cancel`, { reason: 'Не мога' });
    expect(await mailsAt('2026-12-14T05:00:00Z')).toEqual([]);
  });

  it('hear nothing before seven, and once after it', async () => {
    await book('2026-12-07T09:30:00+02:00');
    expect(await mailsAt('2026-12-07T04:59:59Z')).toEqual([]);
    expect(await mailsAt(MONDAY)).toHaveLength(2);
    await book('2026-12-07T11:30:00+02:00');
    expect(await mailsAt('2026-12-07T05:01:00Z')).toEqual([]);
  });

  it('are mailed once, however many workers come at the same time', async () => {
    await book('2026-12-07T09:30:00+02:00');
    await workOff(reception.product);
    reception.clock.set(MONDAY);
    await Promise.all([workerLooks(), workerLooks(), workerLooks()]);
    const owed = await em().execute<unknown[]>(`select 1 from delivery where message = 'host-day'`);
    expect(owed).toHaveLength(2);
  });

  it('are mailed later where the worker was down, but not in the afternoon', async () => {
    await book('2026-12-07T11:45:00+02:00');
    expect(await mailsAt('2026-12-07T10:00:00Z')).toEqual([]);
    expect(await mailsAt('2026-12-07T09:40:00Z')).toHaveLength(2);
  });

  it('are mailed at another hour, or not at all, where the administration says so', async () => {
    await book('2026-12-07T09:30:00+02:00');
    await reception.admin.patch('/office/settings', { dayListAt: '08:15' });
    expect(await mailsAt('2026-12-07T06:14:00Z')).toEqual([]);
    expect(await mailsAt('2026-12-07T06:15:00Z')).toHaveLength(2);
    await book('2026-12-14T09:30:00+02:00');
    await reception.admin.patch('/office/settings', { dayListAt: null });
    expect(await mailsAt('2026-12-14T06:15:00Z')).toEqual([]);
  });

  it('are not mailed where they do not want it, at their own address for none of their hosts', async () => {
    const choose = (choice: object) =>
      Calls.by(reception.product.app, secretary).patch('/office/me/morning-messages', choice);
    expect(await choose({ dayList: false })).toMatchObject({
      status: 200,
      body: { dayList: false, waitingRequests: true },
    });
    await book('2026-12-07T09:30:00+02:00');
    await book('2026-12-07T09:45:00+02:00', { hostId: otherHostId });
    expect((await mailsAt(MONDAY)).map(({ to }) => to).sort()).toEqual(
      [official.email, 'arh@rozovets.example'].sort(),
    );
    await request('2026-12-14T09:30:00+02:00');
    expect((await mailsAt(FRIDAY_LATER)).map(({ to }) => to).sort()).toEqual(
      [official.email, secretary.email].sort(),
    );
    expect(await choose({ dayList: true, waitingRequests: false })).toMatchObject({
      body: { dayList: true, waitingRequests: false },
    });
    await em().execute('delete from morning_round');
    await em().execute('delete from delivery');
    expect((await mailsAt(FRIDAY_LATER)).map(({ to }) => to)).toEqual([official.email]);
    expect((await choose({ dayList: 'no' })).status).toBe(422);
    await choose({ waitingRequests: true });
    const own = Calls.by(reception.product.app, secretary);
    expect((await own.get('/office/me/morning-messages')).body).toEqual({
      dayList: true,
      waitingRequests: true,
    });
    const { calls } = await reception.citizen();
    expect((await calls.get('/office/me/morning-messages')).status).toBe(403);
  });

  it('are mailed at seven by their clocks on the day these change', async () => {
    const roundsAt = async (instant: string) => {
      reception.clock.set(instant);
      await workerLooks();
      return (await em().execute<unknown[]>(`select 1 from morning_round where round = 'host-day'`)).length;
    };
    expect(await roundsAt('2027-03-27T04:59:00Z')).toBe(0);
    expect(await roundsAt('2027-03-27T05:00:00Z')).toBe(1);
    expect(await roundsAt('2027-03-28T03:59:00Z')).toBe(1);
    expect(await roundsAt('2027-03-28T04:00:00Z')).toBe(2);
  });
});

describe('Of requests that wait too long those who receive', () => {
  it('are told once these have waited two days, on each working day until they decide', async () => {
    const { reference, id } = await request('2026-12-14T09:30:00+02:00');
    expect(await mailsAt(THURSDAY)).toEqual([]);
    const [mail, ...others] = await mailsAt(FRIDAY);
    expect(others).toHaveLength(1);
    expect(mail!.subject).toBe('1 заявка чака решението ви');
    expect(mail!.text).toContain(
      [
        '2 дни · Мария Петрова, +359888123456',
        '  понеделник, 14 декември 2026 г., 9:30 ч.',
        '  На място, стая 201',
        '  Скица на имот',
        `  УТ-12-345 · ${reference}`,
      ].join('\n'),
    );
    expect(mail!.links).toEqual(['https://priemna.example/office/requests']);
    expect(await mailsAt(SATURDAY)).toEqual([]);
    expect(await mailsAt(MONDAY)).toHaveLength(2);
    await reception.admin.post(`/office/meetings/${id}/approve`, {});
    expect(await mailsAt('2026-12-08T05:00:00Z')).toEqual([]);
  });

  it('are told of the longest waiting first', async () => {
    await request('2026-12-14T09:30:00+02:00');
    reception.clock.set('2026-11-30T08:00:00Z');
    await request('2026-12-14T11:30:00+02:00');
    const [mail] = await mailsAt(FRIDAY);
    expect(mail!.subject).toBe('2 заявки чакат решението ви');
    expect(mail!.text.indexOf('11:30 ч.')).toBeLessThan(mail!.text.indexOf('9:30 ч.'));
  });

  it('are told at once of a meeting that begins within a day', async () => {
    reception.clock.set('2026-12-06T20:00:00Z');
    await request('2026-12-07T11:30:00+02:00');
    const [mail] = await mailsAt(MONDAY);
    expect(mail!.text).toContain('9 часа · Мария Петрова');
  });

  it('count from the day on which the citizen moved it', async () => {
    const { id, calls } = await request('2026-12-14T09:30:00+02:00');
    reception.clock.set('2026-12-03T08:00:00Z');
    expect(
      (await calls.post(`/meetings/${id}/reschedule`, { start: '2026-12-14T10:30:00+02:00' })).status,
    ).toBe(200);
    expect(await mailsAt(FRIDAY)).toEqual([]);
  });

  it('hear nothing of a citizen who is choosing among other times', async () => {
    await request('2026-12-21T09:30:00+02:00');
    await reception.admin.post('/office/absences', {
      ...{ hostId: reception.hostId, from: '2026-12-21', to: '2026-12-21', reason: 'Командировка' },
      meetings: 'offer',
    });
    expect(await mailsAt(FRIDAY)).toEqual([]);
  });

  it('are told after as many hours as the administration says, or never', async () => {
    await request('2026-12-14T09:30:00+02:00');
    await reception.admin.patch('/office/settings', { waitingTooLongHours: 12, dayListAt: null });
    expect(await mailsAt('2026-12-02T05:00:00Z')).toHaveLength(2);
    await reception.admin.patch('/office/settings', { waitingTooLongHours: null });
    expect(await mailsAt(FRIDAY)).toEqual([]);
  });

  it('see them marked in the list', async () => {
    const { id } = await request('2026-12-14T09:30:00+02:00');
    const seen = async (): Promise<object> => (await reception.admin.get(`/meetings/${id}`)).body;
    expect(await seen()).toMatchObject({ waitsTooLong: false, waitingSince: '2026-12-01T10:00:00+02:00' });
    reception.clock.set('2026-12-03T08:00:00Z');
    expect(await seen()).toMatchObject({ waitsTooLong: true });
    await reception.admin.post(`/office/meetings/${id}/approve`, {});
    expect(await seen()).not.toHaveProperty('waitsTooLong');
  });
});
