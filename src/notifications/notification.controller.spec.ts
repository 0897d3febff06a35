import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import type { Calls } from '../../test/kit/calls.js';
import { SpecMailbox } from '../../test/kit/mailbox.js';
import { aMeetingRow, anEventOf, type MeetingRow } from '../../test/kit/meeting-rows.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { until } from '../../test/kit/until.js';
import { Deliveries } from './deliveries.js';
import type { Notification } from './notification.answer.js';
import { TellCitizen } from './tell-citizen.reaction.js';
import { TellStaff } from './tell-staff.reaction.js';

describe('Under the bell', () => {
  const mailbox = new SpecMailbox();
  let reception: Reception;
  let em: EntityManager;
  let meeting: MeetingRow;
  let citizen: Calls;
  let citizenId: string;
  let host: Calls;

  beforeAll(async () => {
    reception = await openReception({ SMTP_URL: await mailbox.start() });
    em = reception.product.app.get(EntityManager).fork();
  });
  afterAll(async () => {
    await reception.product.close();
    await mailbox.stop();
  });
  beforeEach(async () => {
    mailbox.mood = 'take';
    const { calls, who } = await reception.citizen({ givenName: 'Мария', familyName: 'Петрова' });
    citizen = calls;
    citizenId = who.id;
    meeting = await aMeetingRow(em, { citizenId });
    host = await reception.staff({ roles: ['host'], hostIds: [meeting.hostId] });
  });

  const inProduct = <T>(act: () => Promise<T>) => RequestContext.create(em, act);
  async function happens(name: string, data: object = {}): Promise<string> {
    const event = await anEventOf(em, meeting, name, { kind: 'citizen', id: citizenId }, { ...data });
    if (['MeetingRequested', 'MeetingCancelled'].includes(name))
      await inProduct(() => reception.product.app.get(TellStaff).tell(event));
    await inProduct(() => reception.product.app.get(TellCitizen).tell(event));
    return event.id;
  }
  const list = async (who: Calls, query = ''): Promise<Notification[]> =>
    (await who.get(`/me/notifications${query}`)).body.items;
  const unread = async (who: Calls): Promise<number> =>
    (await who.get('/me/notifications/numbers')).body.unread;

  it('a citizen finds what became of their meeting, the newest first', async () => {
    await happens('MeetingRequested', { status: 'requested' });
    await happens('MeetingApproved');
    expect(await list(citizen)).toMatchObject([
      { message: 'meeting-approved', tone: 'ok', read: false, meetingId: meeting.id },
      { message: 'request-received', tone: 'wait', read: false, meetingId: meeting.id },
    ]);
    const [newest] = await list(citizen);
    expect(newest!.subject).toContain('Срещата ви е одобрена');
    expect(newest!.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[23]:00$/);
    expect(await unread(citizen)).toBe(2);
  });

  it('staff who receive find what the citizen did', async () => {
    await happens('MeetingRequested', { status: 'requested' });
    expect(await list(host)).toMatchObject([{ message: 'staff-new-request', tone: 'wait', read: false }]);
    expect((await list(host))[0]!.subject).toContain('Нова заявка');
  });

  it('it is there once, however often the worker comes to it', async () => {
    const event = await anEventOf(em, meeting, 'MeetingApproved', { kind: 'system' });
    const tell = () => inProduct(() => reception.product.app.get(TellCitizen).tell(event));
    await Promise.all([tell(), tell(), tell()]);
    await inProduct(() => reception.product.app.get(Deliveries).sendDue());
    expect(await list(citizen)).toHaveLength(1);
    const rows = await em.execute(`select state from delivery where channel = 'in-app' and event_id = ?`, [
      event.id,
    ]);
    expect(rows).toEqual([{ state: 'sent' }]);
  });

  it('it is there though e-mail is refused for good, and only the e-mail stands on “not told”', async () => {
    mailbox.mood = 'refuseForGood';
    await happens('MeetingApproved');
    expect(await list(citizen)).toMatchObject([{ message: 'meeting-approved' }]);
    const notTold = (await host.get('/office/not-told')).body.items as { channel: string }[];
    expect(notTold.map(({ channel }) => channel)).toEqual(['mail']);
  });

  it('a mail server that hangs keeps nobody’s bell waiting', async () => {
    const colleague = await reception.staff({ roles: ['host'], hostIds: [meeting.hostId] });
    mailbox.mood = 'stall';
    const telling = happens('MeetingRequested', { status: 'requested' });
    await until('both members of staff have it', async () => {
      const rows = await em.execute<unknown[]>(
        `select 1 from delivery where channel = 'in-app' and meeting_id = ? and person_kind = 'staff' and state = 'sent'`,
        [meeting.id],
      );
      return rows.length === 2;
    });
    await until('the server has the first mail', () => mailbox.stalled.length === 1);
    expect(await unread(host)).toBe(1);
    expect(await unread(colleague)).toBe(1);
    mailbox.mood = 'take';
    await mailbox.stop();
    await telling;
    await mailbox.start();
  });

  it('goes on page by page', async () => {
    for (const name of ['MeetingRequested', 'MeetingApproved', 'MeetingCancelled'])
      await happens(name, { status: 'requested' });
    const first = (await citizen.get('/me/notifications?limit=2')).body;
    const second = (await citizen.get(`/me/notifications?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map(({ message }: Notification) => message)).toEqual([
      'meeting-cancelled',
      'meeting-approved',
      'request-received',
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await citizen.get('/me/notifications?cursor=x')).body.code).toBe('validation-failed');
  });

  it('one is read, and stays read from then on', async () => {
    await happens('MeetingRequested', { status: 'requested' });
    await happens('MeetingApproved');
    const [newest] = await list(citizen);
    const read = () => citizen.post(`/me/notifications/${newest!.id}/read`);
    expect(await read()).toMatchObject({ status: 200, body: { unread: 1 } });
    const at = () => em.execute('select read_at from delivery where id = ?', [newest!.id]);
    const first = await at();
    expect(await read()).toMatchObject({ status: 200, body: { unread: 1 } });
    expect(await at()).toEqual(first);
    expect((await list(citizen)).map(({ read }) => read)).toEqual([true, false]);
  });

  it('all are read up to the one that was seen', async () => {
    await happens('MeetingRequested', { status: 'requested' });
    await happens('MeetingApproved');
    const [seen] = await list(citizen);
    await happens('MeetingCancelled');
    const some = await citizen.post('/me/notifications/read-all', { upTo: seen!.id });
    expect(some).toMatchObject({ status: 200, body: { unread: 1 } });
    expect((await list(citizen)).map(({ read }) => read)).toEqual([false, true, true]);
    expect((await citizen.post('/me/notifications/read-all')).body).toEqual({ unread: 0 });
    const wrong = await citizen.post('/me/notifications/read-all', { upTo: 'вчера' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
  });

  it('what is another’s is not there for them: neither in the list nor to be read', async () => {
    await happens('MeetingApproved');
    const [theirs] = await list(citizen);
    const stranger = (await reception.citizen()).calls;
    for (const who of [stranger, host, reception.admin]) {
      expect(await list(who)).toEqual([]);
      expect((await who.post(`/me/notifications/${theirs!.id}/read`)).status).toBe(404);
    }
    await stranger.post('/me/notifications/read-all');
    expect(await unread(citizen)).toBe(1);
    for (const id of [newId(), 'x'])
      expect((await citizen.post(`/me/notifications/${id}/read`)).status).toBe(404);
    // The e-mail of the same event is in the ledger too, and is no notification.
    const [mail] = await em.execute<{ id: string }[]>(
      `select id from delivery where channel = 'mail' and account_id = ?`,
      [citizenId],
    );
    expect((await citizen.post(`/me/notifications/${mail!.id}/read`)).status).toBe(404);
  });

  it('nothing is said to whoever is signed out', async () => {
    const nobody = citizen.with({ cookie: '' });
    for (const path of ['', '/numbers', '/stream'])
      expect((await nobody.get(`/me/notifications${path}`)).status).toBe(401);
    expect((await nobody.post('/me/notifications/read-all')).status).toBe(401);
    expect((await nobody.post(`/me/notifications/${newId()}/read`)).status).toBe(401);
  });

  it('of a citizen who is erased nothing stays under anybody’s bell', async () => {
    await happens('MeetingRequested', { status: 'requested' });
    expect(await unread(host)).toBe(1);
    expect((await citizen.get('/me/export')).body.messages).toEqual(
      expect.arrayContaining([expect.objectContaining({ channel: 'in-app', recipient: citizenId })]),
    );
    expect((await citizen.delete('/me')).status).toBe(204);
    expect(await list(host)).toEqual([]);
    expect(await unread(host)).toBe(0);
    expect(await em.execute('select 1 from delivery where account_id = ?', [citizenId])).toEqual([]);
  });
});
