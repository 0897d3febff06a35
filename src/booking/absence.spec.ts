import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import type { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { Commands } from '../platform/commands/commands.js';
import { READINGS } from './note-reading.js';
import { CatchStragglers } from './catch-stragglers.js';
import { ExpireRequests } from './expire-requests.js';
import { LapseNextOffers } from './lapse-offers.js';
import { Resettling } from './resettling.js';

const MONDAY = '2026-12-07';
const at = (time: string, day = MONDAY): string => `${day}T${time}:00+02:00`;
const away = (more: object = {}) => ({ from: MONDAY, to: MONDAY, reason: 'Командировка', ...more });

interface Listed {
  id: string;
  outcome: string | null;
  why: string | null;
  told: string | null;
  start: string;
  offers: { id: string; start: string; host: { id: string } }[];
  offersUntil: string | null;
}

describe('an absence', () => {
  let reception: Reception;
  let admin: Calls;
  let hostId: string;
  let scheduleId: string;
  let em: EntityManager;

  beforeAll(async () => {
    reception = await openReception();
    admin = reception.admin;
    em = reception.product.app.get(EntityManager).fork();
  });
  afterAll(() => reception.product.close());

  const newHost = async (name = 'Ивайла Тодорова'): Promise<string> =>
    (await admin.post('/office/hosts', { name, kind: 'official', position: 'кмет' })).body.id;
  // Each story has a host of its own, so that none stands in another's way.
  beforeEach(async () => {
    reception.clock.set('2026-12-01T08:00:00Z');
    hostId = await newHost();
    scheduleId = await reception.publish({ hostId, approval: 'automatic' });
  });

  const book = async (
    time: string,
    more: object = {},
  ): Promise<{ id: string; calls: Calls; email: string }> => {
    const { calls, who } = await reception.citizen();
    const body = { scheduleId, start: at(time), mode: 'inPerson', topic: 'Скица', ...more };
    const made = await calls.post('/meetings', body);
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return { id: made.body.id, calls, email: who.email };
  };
  const bookByPhone = async (time: string): Promise<string> =>
    (
      await admin.post('/office/meetings', {
        scheduleId,
        start: at(time),
        mode: 'inPerson',
        topic: 'Скица',
        origin: 'phone',
        attendee: { givenName: 'Стоян', familyName: 'Колев', phone: '0888 765 432' },
      })
    ).body.id;
  const freeOn = async (day = MONDAY): Promise<string[]> =>
    (await admin.get(`/office/schedules/${scheduleId}/slots?from=${day}&to=${day}`)).body.slots.map(
      ({ start }: { start: string }) => start.slice(11, 16),
    );
  const meeting = async (id: string) =>
    (await admin.get(`/meetings/${id}`)).body as {
      status: string;
      start: string;
      reason?: string;
      host: { id: string };
    };
  /** What has been done about it; that somebody looked is no part of it. */
  const eventsOf = async (id: string) =>
    em.execute<{ name: string; data: Record<string, unknown>; actor: { kind: string } }[]>(
      'select name, data, actor from event where aggregate_id = ? and name not in (?) order by id',
      [id, READINGS],
    );
  const commands = () => reception.product.app.get(Commands, { strict: false });
  const lapse = async () => {
    while (await commands().run(new LapseNextOffers()));
  };
  const listOf = (body: { meetings: Listed[] }, id: string): Listed =>
    body.meetings.find((one) => one.id === id)!;

  it('is first only looked at: every meeting is listed, nothing is changed', async () => {
    const { id } = await book('09:30');
    const byPhone = await bookByPhone('10:00');
    await book('09:30', { start: at('09:30', '2026-12-14') });
    const looked = await admin.post('/office/absences?dryRun=true', away({ hostId, meetings: 'cancel' }));
    expect(looked.status).toBe(200);
    expect(looked.body).toMatchObject({
      id: null,
      hostId,
      from: MONDAY,
      to: MONDAY,
      reason: 'Командировка',
      schedules: [{ id: scheduleId, title: 'Кмет' }],
      state: 'dryRun',
      total: 2,
      counts: { cancelled: 2, kept: 0, offered: 0, takenOver: 0, notPossible: 0 },
    });
    expect(looked.body.meetings.map(({ id: one, told }: Listed) => [one, told])).toEqual([
      [id, 'email'],
      [byPhone, 'ring'],
    ]);
    expect((await meeting(id)).status).toBe('approved');
    expect(await freeOn()).toContain('11:00');
    expect((await admin.get('/office/absences')).body.items).not.toContainEqual(
      expect.objectContaining({ host: expect.objectContaining({ id: hostId }) }),
    );
  });

  it('closes the host’s schedules and cancels with its reason, done when it answers', async () => {
    const { id, calls } = await book('09:30');
    const byPhone = await bookByPhone('10:00');
    const done = await admin.post('/office/absences', away({ hostId, meetings: 'cancel' }));
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({ state: 'done', total: 2, done: 2, counts: { cancelled: 2 } });
    expect((await calls.get(`/meetings/${id}`)).body).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'administration',
      reason: 'Командировка',
    });
    expect(await freeOn()).toEqual([]);
    const slots = await calls.get(`/schedules/${scheduleId}/slots?from=${MONDAY}&to=${MONDAY}`);
    expect(slots.body.closed).toEqual([{ date: MONDAY, reason: 'Командировка', kind: 'closure' }]);
    const list = await admin.get(`/office/resettlements/${done.body.id}/call-list`);
    expect(list.body.items).toEqual([
      expect.objectContaining({
        id: byPhone,
        outcome: 'cancelled',
        attendee: expect.objectContaining({ phone: '+359888765432', familyName: 'Колев' }),
      }),
    ]);
    const [event] = (await eventsOf(hostId)).filter(({ name }) => name === 'HostAbsent');
    expect(event).toMatchObject({
      data: { absenceId: done.body.id, hostId, from: MONDAY, to: MONDAY, reason: 'Командировка' },
      actor: { kind: 'staff' },
    });
  });

  it('of a few hours leaves the rest of the day as it was', async () => {
    const early = await book('09:00');
    const touched = await book('10:45');
    const done = await admin.post('/office/absences', {
      hostId,
      from: `${MONDAY}T10:50`,
      to: `${MONDAY}T11:30`,
      reason: 'Сесия',
      meetings: 'cancel',
    });
    expect(done.body.meetings.map(({ id }: Listed) => id)).toEqual([touched.id]);
    expect((await meeting(early.id)).status).toBe('approved');
    expect(await freeOn()).toEqual(expect.arrayContaining(['10:30', '11:30']));
    expect(await freeOn()).not.toContain('11:15');
  });

  it('keeps meetings where that is wanted, and does with single ones what was chosen for them', async () => {
    const [kept, cancelled] = [await book('09:00'), await book('09:15')];
    const done = await admin.post(
      '/office/absences',
      away({ hostId, meetings: 'keep', choices: [{ meetingId: cancelled.id, act: 'cancel' }] }),
    );
    expect(done.body.counts).toMatchObject({ kept: 1, cancelled: 1 });
    expect(listOf(done.body, kept.id)).toMatchObject({ outcome: 'kept', told: null });
    expect((await meeting(kept.id)).status).toBe('approved');
    expect((await meeting(cancelled.id)).status).toBe('cancelled');
  });

  it('is listed until it is over, and opens its times again when the host is back early', async () => {
    const { id } = await book('09:30');
    const done = await admin.post('/office/absences', away({ hostId, meetings: 'cancel' }));
    const listed = (await admin.get('/office/absences?limit=200')).body.items;
    expect(listed).toContainEqual({
      id: done.body.id,
      host: { id: hostId, name: 'Ивайла Тодорова', position: 'кмет' },
      from: MONDAY,
      to: MONDAY,
      reason: 'Командировка',
      schedules: null,
      meetings: 1,
      waiting: 0,
      toDecide: 0,
    });
    expect((await admin.delete(`/office/absences/${done.body.id}`)).status).toBe(204);
    expect((await admin.delete(`/office/absences/${done.body.id}`)).status).toBe(404);
    expect(await freeOn()).toContain('09:30');
    expect((await meeting(id)).status).toBe('cancelled');
  });

  describe('with other times offered', () => {
    const offer = async (more: object = {}) => {
      const booked = await book('09:30');
      const done = await admin.post('/office/absences', away({ hostId, meetings: 'offer', ...more }));
      return { ...booked, done, listed: listOf(done.body, booked.id) };
    };

    it('holds two for the citizen, on different days, and tells them', async () => {
      const { id, calls, listed } = await offer();
      expect(listed).toMatchObject({ outcome: 'offered', told: 'email' });
      expect(listed.offers.map(({ start }) => start)).toEqual([
        at('09:00', '2026-12-14'),
        at('09:00', '2026-12-21'),
      ]);
      const own = (await calls.get(`/meetings/${id}`)).body;
      expect(own).toMatchObject({
        status: 'approved',
        start: at('09:30'),
        offersUntil: '2026-12-04T10:00:00+02:00',
      });
      expect(own.offers).toEqual(listed.offers);
      expect(await freeOn('2026-12-14')).not.toContain('09:00');
      const history = (await admin.get(`/office/meetings/${id}/history`)).body.items;
      expect(history.at(-1)).toMatchObject({
        event: 'HostAbsent',
        data: {
          reason: 'Командировка',
          offersUntil: '2026-12-04T10:00:00+02:00',
          offers: [{ start: at('09:00', '2026-12-14') }, { start: at('09:00', '2026-12-21') }],
        },
      });
    });

    it('moves the meeting to the one that they choose, and frees the other', async () => {
      const { id, calls, listed } = await offer();
      const chosen = listed.offers[1]!;
      const stranger = await reception.citizen();
      const path = `/meetings/${id}/offers/${chosen.id}/accept`;
      expect((await stranger.calls.post(path)).status).toBe(404);
      expect((await calls.with({ 'if-match': '"99"' }).post(path)).status).toBe(412);
      const moved = await calls.post(path);
      expect(moved.status).toBe(200);
      expect(moved.body).toMatchObject({ id, status: 'approved', start: at('09:00', '2026-12-21') });
      expect(moved.body.offers).toBeUndefined();
      expect(await freeOn('2026-12-14')).toContain('09:00');
      expect(await freeOn('2026-12-21')).not.toContain('09:00');
      expect((await eventsOf(id)).at(-1)).toMatchObject({
        name: 'MeetingRescheduled',
        data: { previousStart: '2026-12-07T07:30:00.000Z' },
        actor: { kind: 'citizen' },
      });
      const again = await calls.post(`/meetings/${id}/offers/${listed.offers[0]!.id}/accept`);
      expect(again.body).toMatchObject({ status: 409, code: 'offer-gone' });
    });

    it('lets the desk choose for those who say it on the phone', async () => {
      const { id, listed } = await offer();
      const desk = await reception.staff({ roles: ['desk'] });
      const moved = await desk.post(`/office/meetings/${id}/offers/${listed.offers[0]!.id}/accept`);
      expect(moved.body).toMatchObject({ status: 'approved', start: at('09:00', '2026-12-14') });
    });

    it('gives both back when the citizen cancels, whatever notice the schedule asks for', async () => {
      scheduleId = await reception.publish({ hostId, approval: 'automatic', latestCancellationHours: 700 });
      const { id, calls } = await offer();
      const cancelled = await calls.post(`/meetings/${id}/cancel`, { reason: 'Няма нужда' });
      expect(cancelled.status).toBe(200);
      expect(await freeOn('2026-12-14')).toContain('09:00');
      reception.clock.set('2026-12-05T08:00:00Z');
      await lapse();
      expect((await calls.get(`/meetings/${id}`)).body.cancelledBy).toBe('citizen');
    });

    it('cancels for the reason of the absence when nobody chose in time', async () => {
      const { id, calls, listed } = await offer();
      await lapse();
      expect((await meeting(id)).status).toBe('approved');
      reception.clock.set('2026-12-04T08:00:00Z');
      const late = await calls.post(`/meetings/${id}/offers/${listed.offers[0]!.id}/accept`);
      expect(late.body.code).toBe('offer-gone');
      await lapse();
      expect((await calls.get(`/meetings/${id}`)).body).toMatchObject({
        status: 'cancelled',
        cancelledBy: 'administration',
        reason: 'Командировка',
      });
      expect(await freeOn('2026-12-14')).toContain('09:00');
    });

    it('leaves the citizen’s own time alone where the host is back before they chose', async () => {
      const { id, done } = await offer();
      await admin.delete(`/office/absences/${done.body.id}`);
      reception.clock.set('2026-12-04T08:00:00Z');
      await lapse();
      expect((await meeting(id)).status).toBe('approved');
    });

    it('does not let an undecided request expire while its citizen still chooses', async () => {
      scheduleId = await reception.publish({ hostId, minNoticeHours: 0 });
      reception.clock.set('2026-12-07T06:00:00Z');
      const { id, calls, listed } = await offer();
      reception.clock.set('2026-12-07T08:00:00Z');
      await commands().run(new ExpireRequests());
      expect((await meeting(id)).status).toBe('requested');
      const moved = await calls.post(`/meetings/${id}/offers/${listed.offers[0]!.id}/accept`);
      expect(moved.body).toMatchObject({ status: 'requested', start: at('09:00', '2026-12-14') });
    });

    it('keeps a meeting for which nothing is free, and puts its citizen on the call list', async () => {
      const dates = ['2026-12-07'];
      const entry = { dates, windows: [{ from: '09:00', to: '10:00' }] };
      scheduleId = await reception.publish({ hostId, approval: 'automatic', reception: [entry] });
      const { id, done, listed } = await offer();
      expect(listed).toMatchObject({ outcome: 'notPossible', why: 'nothing-free', told: 'ring' });
      expect((await meeting(id)).status).toBe('approved');
      const list = await admin.get(`/office/resettlements/${done.body.id}/call-list`);
      expect(list.body.items.map((one: Listed) => one.id)).toEqual([id]);
    });

    it('takes an offer back that a later absence closes, and settles the meeting anew', async () => {
      const entry = { dates: [MONDAY, '2026-12-14'], windows: [{ from: '09:30', to: '09:45' }] };
      scheduleId = await reception.publish({ hostId, approval: 'automatic', reception: [entry] });
      const { id, listed } = await offer();
      expect(listed.offers).toHaveLength(1);
      const next = await admin.post('/office/absences', {
        hostId,
        from: '2026-12-14',
        to: '2026-12-14',
        reason: 'И тогава',
        meetings: 'cancel',
      });
      expect(listOf(next.body, id)).toMatchObject({ outcome: 'cancelled' });
      expect(await meeting(id)).toMatchObject({ status: 'cancelled', reason: 'И тогава' });
    });
  });

  describe('with a deputy', () => {
    let deputyHostId: string;
    let deputySchedule: string;
    beforeEach(async () => {
      deputyHostId = await newHost('Петър Илиев');
      deputySchedule = await reception.publish({
        title: 'Заместник-кмет',
        hostId: deputyHostId,
        approval: 'automatic',
      });
    });

    it('hands over what the deputy is free for, and does the rest as was said', async () => {
      const [taken, other] = [await book('09:00'), await book('09:15')];
      await book('09:15', { scheduleId: deputySchedule });
      const plan = away({ hostId, deputyHostId, meetings: 'cancel' });
      const looked = await admin.post('/office/absences?dryRun=true', plan);
      expect(looked.body.counts).toMatchObject({ takenOver: 1, cancelled: 1 });
      const done = await admin.post('/office/absences', plan);
      expect(done.body.counts).toMatchObject({ takenOver: 1, cancelled: 1 });
      expect(listOf(done.body, taken.id)).toMatchObject({ outcome: 'takenOver', start: at('09:00') });
      expect(await meeting(taken.id)).toMatchObject({ status: 'approved', host: { id: deputyHostId } });
      expect((await meeting(other.id)).status).toBe('cancelled');
      expect((await eventsOf(taken.id)).at(-1)).toMatchObject({
        name: 'MeetingRescheduled',
        data: { hostId: deputyHostId, previousHostId: hostId, reason: 'Командировка' },
      });
      const slots = await admin.get(`/schedules/${deputySchedule}/slots?from=${MONDAY}&to=${MONDAY}`);
      expect(slots.body.slots.map(({ start }: { start: string }) => start)).not.toContain(at('09:00'));
    });

    it('counts among the deputy’s own meetings when the deputy is away too', async () => {
      const { id } = await book('09:00');
      await admin.post('/office/absences', away({ hostId, deputyHostId, meetings: 'cancel' }));
      const second = await admin.post('/office/absences', away({ hostId: deputyHostId, meetings: 'cancel' }));
      expect(second.body.meetings.map((one: Listed) => one.id)).toEqual([id]);
    });

    it('does not hand over to a deputy who is away', async () => {
      await admin.post('/office/absences', away({ hostId: deputyHostId, meetings: 'cancel' }));
      const { id } = await book('09:00');
      const done = await admin.post('/office/absences', away({ hostId, deputyHostId, meetings: 'keep' }));
      expect(listOf(done.body, id).outcome).toBe('kept');
    });

    it('goes back to the schedule’s own host when the citizen moves it to a later time', async () => {
      const { id, calls } = await book('09:00');
      await admin.post('/office/absences', away({ hostId, deputyHostId, meetings: 'cancel' }));
      const moved = await calls.post(`/meetings/${id}/reschedule`, { start: at('09:00', '2026-12-14') });
      expect(moved.body).toMatchObject({ host: { id: hostId }, start: at('09:00', '2026-12-14') });
    });

    it('offers times of the deputy too, and the chosen one moves the meeting to them', async () => {
      const { calls, id } = await book('09:00');
      await book('09:00', { scheduleId: deputySchedule });
      const done = await admin.post('/office/absences', {
        ...away({ hostId, deputyHostId, meetings: 'offer' }),
        to: '2026-12-20',
      });
      const { offers } = listOf(done.body, id);
      expect(offers[0]).toMatchObject({ start: at('09:15'), host: { id: deputyHostId } });
      const moved = await calls.post(`/meetings/${id}/offers/${offers[0]!.id}/accept`);
      expect(moved.body).toMatchObject({ scheduleId: deputySchedule, host: { id: deputyHostId } });
    });
  });

  it('of a whole administration or of chosen schedules is a closure', async () => {
    const { id } = await book('09:00');
    const other = await reception.publish({ hostId: await newHost('Гише'), approval: 'automatic' });
    const elsewhere = await book('09:00', { scheduleId: other });
    const closed = await admin.post(
      '/office/closures',
      away({ scheduleIds: [scheduleId], meetings: 'cancel' }),
    );
    expect(closed.status).toBe(200);
    expect(closed.body).toMatchObject({ hostId: null, schedules: [{ id: scheduleId }], total: 1 });
    expect([(await meeting(id)).status, (await meeting(elsewhere.id)).status]).toEqual([
      'cancelled',
      'approved',
    ]);
    const all = away({ from: '2026-12-21', to: '2026-12-22', meetings: 'keep' });
    const whole = await admin.post('/office/closures', all);
    expect(whole.body.schedules.length).toBeGreaterThan(1);
    expect(await freeOn('2026-12-21')).toEqual([]);
    const listed = (await admin.get('/office/closures')).body.items as { id: string; schedules: unknown }[];
    expect(listed.find((one) => one.id === closed.body.id)?.schedules).toEqual([
      { id: scheduleId, title: 'Кмет' },
    ]);
    expect(listed.find((one) => one.id === whole.body.id)?.schedules).toBeNull();
    expect((await admin.delete(`/office/absences/${whole.body.id}`)).status).toBe(404);
    expect((await admin.delete(`/office/closures/${whole.body.id}`)).status).toBe(204);
    expect((await admin.delete(`/office/closures/${closed.body.id}`)).status).toBe(204);
  });

  it('settles also the meeting that was booked in the same moment', async () => {
    const done = await admin.post('/office/absences', away({ hostId, meetings: 'cancel' }));
    const late = newId();
    await em.execute(
      `insert into meeting (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, topic, attendee, origin)
       values (?, 'approved', ?, ?, 1, '2026-12-07T07:00:00Z', '2026-12-07T07:15:00Z',
               '[2026-12-07T07:00:00Z,2026-12-07T07:15:00Z)', 'inPerson', 'Скица',
               '{"givenName": "Ана", "familyName": "Примерова", "phone": null, "email": null}', 'desk')`,
      [late, scheduleId, hostId],
    );
    await commands().run(new CatchStragglers());
    const resettling = reception.product.app.get(Resettling, { strict: false });
    await RequestContext.create(em, () => resettling.workThrough(done.body.id));
    expect(await meeting(late)).toMatchObject({ status: 'cancelled', reason: 'Командировка' });
  });

  it('is repeated with the same key without a second effect', async () => {
    const { id } = await book('09:30');
    const keyed = admin.with({ 'idempotency-key': newId() });
    const plan = away({ hostId, meetings: 'cancel' });
    const [first, second] = [
      await keyed.post('/office/absences', plan),
      await keyed.post('/office/absences', plan),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect((await eventsOf(id)).filter(({ name }) => name === 'MeetingCancelled')).toHaveLength(1);
  });

  it('is entered by desk and administrator for everyone, by a host for themselves', async () => {
    const own = await reception.staff({ roles: ['host'], hostIds: [hostId] });
    const other = await reception.staff({ roles: ['host'], hostIds: [reception.hostId] });
    const desk = await reception.staff({ roles: ['desk'] });
    const auditor = await reception.staff({ roles: ['auditor'] });
    const { calls: citizen } = await reception.citizen();
    const plan = away({ hostId, meetings: 'keep' });
    expect((await citizen.post('/office/absences', plan)).status).toBe(403);
    expect((await auditor.post('/office/absences', {})).status).toBe(403);
    expect((await other.post('/office/absences', plan)).status).toBe(404);
    const made = await own.post('/office/absences', plan);
    expect(made.status).toBe(200);
    expect(
      (
        await desk.post(
          '/office/absences',
          away({ hostId, meetings: 'keep', from: '2026-12-08', to: '2026-12-08' }),
        )
      ).status,
    ).toBe(200);
    expect((await own.get(`/office/resettlements/${made.body.id}`)).status).toBe(200);
    expect((await other.get(`/office/resettlements/${made.body.id}`)).status).toBe(404);
    expect((await other.delete(`/office/absences/${made.body.id}`)).status).toBe(404);
    expect((await own.delete(`/office/absences/${made.body.id}`)).status).toBe(204);
    for (const caller of [own, desk]) {
      expect((await caller.post('/office/closures', away({ meetings: 'keep' }))).status).toBe(403);
    }
  });

  it('names what is wrong and stores nothing', async () => {
    const wrong = async (body: object): Promise<string[]> => {
      const refused = await admin.post('/office/absences', body);
      expect([refused.status, refused.body.code]).toEqual([422, 'validation-failed']);
      return refused.body.errors.map(({ path }: { path: string }) => path);
    };
    const good = away({ hostId, meetings: 'cancel' });
    expect(await wrong({})).toEqual(expect.arrayContaining(['hostId', 'from', 'to', 'reason', 'meetings']));
    expect(await wrong({ ...good, to: '2026-12-06' })).toEqual(['to']);
    expect(await wrong({ ...good, from: '2026-13-01' })).toEqual(['from']);
    expect(await wrong({ ...good, from: '2026-11-01', to: '2026-11-30' })).toEqual(['to']);
    expect(await wrong({ ...good, hostId: newId() })).toEqual(['hostId']);
    expect(await wrong({ ...good, hostId: 'x' })).toEqual(['hostId']);
    expect(await wrong({ ...good, deputyHostId: hostId })).toEqual(['deputyHostId']);
    expect(await wrong({ ...good, deputyHostId: newId() })).toEqual(['deputyHostId']);
    expect(await wrong({ ...good, meetings: 'move' })).toEqual(['meetings']);
    expect(await wrong({ ...good, choices: [{ meetingId: newId(), act: 'deputy' }] })).toEqual([
      'choices[0].act',
    ]);
    const closures = await admin.post('/office/closures', away({ scheduleIds: [], meetings: 'keep' }));
    expect(closures.body.errors).toEqual([expect.objectContaining({ path: 'scheduleIds' })]);
    const unknown = await admin.post('/office/closures', away({ scheduleIds: [newId()], meetings: 'keep' }));
    expect(unknown.body.errors).toEqual([expect.objectContaining({ path: 'scheduleIds[0]' })]);
    expect(await em.execute('select 1 from closure where host_id = ?', [hostId])).toEqual([]);
  });
});
