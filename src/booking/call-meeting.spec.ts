import { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';

// Mondays 9–12 by 15 minutes; the clock stands at Monday, 7 December 2026, 9:05.
describe('calling who has arrived', () => {
  let town: Reception;
  let scheduleId: string;
  beforeEach(async () => {
    town = await openReception();
    scheduleId = await town.publish();
    town.clock.set('2026-12-07T07:05:00Z');
  });
  afterEach(() => town.product.close());

  const booked = async (time: string): Promise<string> => {
    const made = await town.admin.post('/office/meetings', {
      scheduleId,
      start: `2026-12-07T${time}:00+02:00`,
      mode: 'inPerson',
      topic: 'Скица',
      origin: 'phone',
      attendee: { givenName: 'Георги', familyName: 'Колев', phone: '0888 123 456' },
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return made.body.id;
  };
  const arrive = async (id: string) => (await town.admin.post(`/office/meetings/${id}/check-in`, {})).body;
  const arrived = async (time: string): Promise<string> => (await arrive(await booked(time))).id;
  const next = (by = town.admin) => by.post(`/office/hosts/${town.hostId}/call-next`);
  const call = (id: string) => town.admin.post(`/office/meetings/${id}/call`);
  const unanswered = (id: string) => town.admin.post(`/office/meetings/${id}/unanswered`);
  const historyOf = async (id: string) =>
    (await town.admin.get(`/office/meetings/${id}/history`)).body.items as {
      event: string;
      actor: { kind: string };
      data: Record<string, unknown>;
    }[];

  it('gives each who arrives the next number of the day, a visitor without a booking too', async () => {
    const [late, early] = [await booked('10:00'), await booked('09:30')];
    expect((await arrive(late)).arrival).toEqual({
      number: 1,
      at: '2026-12-07T09:05:00+02:00',
      calls: 0,
      unanswered: false,
    });
    const walkIn = await town.admin.post('/office/meetings/walk-in', {
      scheduleId,
      topic: 'Справка',
      attendee: { givenName: 'Яна', familyName: 'Жечева' },
    });
    expect(walkIn.body.arrival.number).toBe(2);
    expect((await arrive(early)).arrival.number).toBe(3);
    const list = await town.admin.get('/office/meetings?from=2026-12-07&to=2026-12-07');
    expect(list.body.items.map(({ arrival }: { arrival: { number: number } }) => arrival.number)).toEqual([
      2, 3, 1,
    ]);
  });

  it('goes by the time of the meeting, then by who came first', async () => {
    const later = await arrived('10:00');
    const first = await arrived('09:30');
    expect((await next()).body).toMatchObject({ id: first, status: 'checkedIn', arrival: { number: 2 } });
    expect((await next()).body).toMatchObject({
      id: later,
      arrival: { number: 1, calls: 1, calledAt: '2026-12-07T09:05:00+02:00', unanswered: false },
    });
    expect(await next()).toMatchObject({ status: 409, body: { code: 'nobody-waits' } });
  });

  it('does not call who is only expected, was received already, or comes on another day', async () => {
    await booked('09:45');
    const received = await arrived('09:30');
    await town.admin.post(`/office/meetings/${received}/hold`, {});
    expect((await next()).body.code).toBe('nobody-waits');
    expect(await call(received)).toMatchObject({ status: 409, body: { code: 'act-not-possible' } });
    const waits = await arrived('10:00');
    town.clock.set('2026-12-14T07:05:00Z');
    expect((await next()).body.code).toBe('nobody-waits');
    expect((await call(waits)).status).toBe(200);
  });

  it('calls again, and passes over who does not come, without making anybody’s version stale', async () => {
    const { id, version } = await arrive(await booked('09:30'));
    await next();
    expect((await call(id)).body.arrival.calls).toBe(2);
    expect((await unanswered(id)).body).toMatchObject({ status: 'checkedIn', arrival: { unanswered: true } });
    expect(await unanswered(id)).toMatchObject({ status: 409, body: { code: 'not-called' } });
    expect((await next()).body.code).toBe('nobody-waits');
    expect((await call(id)).body.arrival).toMatchObject({ calls: 3, unanswered: false });
    const held = await town.admin
      .with({ 'if-match': `"${version}"` })
      .post(`/office/meetings/${id}/hold`, {});
    expect([held.status, held.body.status]).toEqual([200, 'held']);
    const history = await historyOf(id);
    expect(history.map(({ event }) => event)).toEqual([
      ...['MeetingRequested', 'MeetingApproved', 'MeetingCheckedIn'],
      ...['MeetingCalled', 'MeetingCalled', 'CallUnanswered', 'MeetingCalled', 'MeetingHeld'],
    ]);
    expect(history[3]).toMatchObject({ actor: { kind: 'staff' }, data: { number: 1, place: 'стая 201' } });
  });

  it('does not pass over who was never called', async () => {
    const id = await arrived('09:30');
    expect(await unanswered(id)).toMatchObject({ status: 409, body: { code: 'not-called' } });
    expect((await historyOf(id)).map(({ event }) => event)).not.toContain('CallUnanswered');
  });

  it('is for those who receive for the host', async () => {
    const id = await arrived('09:30');
    const host = await town.staff({ roles: ['host'], hostIds: [town.hostId] });
    expect((await next(host)).status).toBe(200);
    expect((await next(await town.staff({ roles: ['desk'] }))).body.code).toBe('nobody-waits');
    const stranger = await town.staff({ roles: ['host'], hostIds: [] });
    expect((await next(stranger)).status).toBe(404);
    expect((await stranger.post(`/office/meetings/${id}/call`)).status).toBe(404);
    expect((await next(await town.staff({ roles: ['auditor'] }))).status).toBe(403);
    expect((await next((await town.citizen()).calls)).status).toBe(403);
    expect((await next(new Calls(town.product.app))).status).toBe(401);
    expect((await town.admin.post(`/office/hosts/${newId()}/call-next`)).status).toBe(404);
  });

  it('is a race that calls two people, never one twice', async () => {
    const times = ['09:15', '09:30', '09:45', '10:00', '10:15', '10:30', '10:45', '11:00'];
    const waiting: string[] = [];
    for (const time of times) waiting.push(await arrived(time));
    const answers = await Promise.all(Array.from({ length: 12 }, () => next()));
    const called = answers.filter(({ status }) => status === 200).map(({ body }) => body.id as string);
    expect(new Set(called).size).toBe(called.length);
    // Whoever pressed while all that waited were in others' hands hears that nobody waits, and presses again.
    for (let left = times.length - called.length; left > 0; left--) called.push((await next()).body.id);
    expect(called.sort()).toEqual(waiting.sort());
    const [row] = await town.product.app
      .get(EntityManager)
      .fork()
      .execute<{ calls: number; events: number }[]>(
        `select sum(calls)::int as calls, (select count(*)::int from event where name = 'MeetingCalled') as events from arrival`,
      );
    expect(row).toEqual({ calls: times.length, events: times.length });
  });

  it('gives everybody a number of their own when all arrive at once', async () => {
    const times = ['09:15', '09:30', '09:45', '10:00', '10:15', '10:30', '10:45', '11:00'];
    const ids: string[] = [];
    for (const time of times) ids.push(await booked(time));
    const numbers = (await Promise.all(ids.map(arrive))).map(({ arrival }) => arrival.number as number);
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
