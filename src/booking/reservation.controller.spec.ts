import { EntityManager } from '@mikro-orm/postgresql';
import { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { Reservations } from './reservations.js';

const at = (time: string, day = '2026-12-07'): string => `${day}T${time}:00+02:00`;

describe('a visitor’s time', () => {
  let reception: Reception;
  let visitor: Calls;
  beforeAll(async () => {
    reception = await openReception();
    visitor = new Calls(reception.product.app);
  });
  beforeEach(() => reception.clock.set('2026-12-01T08:00:00Z'));
  afterAll(() => reception.product.close());

  const dates = (...days: string[]) => ({
    reception: [{ dates: days, windows: [{ from: '09:00', to: '10:00' }], breaks: [] }],
  });
  let day = 7;
  /** A schedule of its own day, so that the stories do not meet. */
  const aSchedule = async (change: object = {}) => {
    day += 1;
    const date = `2026-12-${String(day).padStart(2, '0')}`;
    const id = await reception.publish({ title: `Ден ${day}`, ...dates(date), ...change });
    const time = (wall: string) => at(wall, date);
    const free = async () => {
      const { body } = await visitor.get(`/schedules/${id}/slots?from=${date}&to=${date}`);
      return body.slots.map(({ start }: { start: string }) => start.slice(11, 16));
    };
    return { id, time, free };
  };
  const ask = (scheduleId: string, start: string, more: object = {}) => ({
    scheduleId,
    start,
    mode: 'inPerson',
    topic: 'Скица на имот',
    ...more,
  });
  const rows = <T>(sql: string, values: unknown[] = []) =>
    reception.product.app.get(EntityManager).fork().execute<T[]>(sql, values);

  it('is held for 15 minutes and offered to nobody else', async () => {
    const { id, time, free } = await aSchedule();
    const held = await visitor.post('/public/reservations', { scheduleId: id, start: time('09:15') });
    expect(held).toMatchObject({
      status: 201,
      body: { id: expect.any(String), expiresAt: '2026-12-01T10:15:00+02:00' },
    });
    expect(await free()).toEqual(['09:00', '09:30', '09:45']);
    const again = await visitor.post('/public/reservations', { scheduleId: id, start: time('09:15') });
    expect(again.body).toMatchObject({ status: 409, code: 'slot-taken' });
    const other = await reception.citizen();
    const asked = await other.calls.post('/meetings', ask(id, time('09:15')));
    expect(asked.body).toMatchObject({ status: 409, code: 'slot-taken' });
    const listed = await reception.admin.get(`/office/meetings?scheduleId=${id}`);
    expect(listed.body.items).toEqual([]);
  });

  it('becomes the meeting of whoever brings it', async () => {
    const { id, time } = await aSchedule();
    const held = await visitor.post('/public/reservations', { scheduleId: id, start: time('09:00') });
    const { calls } = await reception.citizen({ givenName: 'Мария', familyName: 'Петрова' });
    const made = await calls.post('/meetings', ask(id, time('09:00'), { reservationId: held.body.id }));
    expect(made).toMatchObject({
      status: 201,
      body: { id: held.body.id, status: 'requested', start: time('09:00'), attendee: { givenName: 'Мария' } },
    });
    expect(made.body.reference).toMatch(/^\d{3}-\d{3}-\d{3}$/);
    const [row] = await rows<object>('select held_until, held_by, seat from taken_time where id = ?', [
      made.body.id,
    ]);
    expect(row).toEqual({ held_until: null, held_by: null, seat: 1 });
    const told = await rows<{ name: string; data: { reference: string } }>(
      'select name, data from event where aggregate_id = ?',
      [made.body.id],
    );
    expect(told).toMatchObject([{ name: 'MeetingRequested', data: { reference: made.body.reference } }]);
    const other = await reception.citizen();
    const stolen = await other.calls.post(
      '/meetings',
      ask(id, time('09:00'), { reservationId: held.body.id }),
    );
    expect(stolen.body.code).toBe('slot-taken');
  });

  it('is theirs at the last minute of the notice, if it was held in time', async () => {
    const { id, time } = await aSchedule();
    reception.clock.set(new Date(Date.parse(time('09:00')) - 24 * 3_600_000 - 60_000).toISOString());
    const held = await visitor.post('/public/reservations', { scheduleId: id, start: time('09:00') });
    reception.clock.set(new Date(Date.parse(time('09:00')) - 24 * 3_600_000 + 60_000).toISOString());
    const { calls } = await reception.citizen();
    expect((await calls.post('/meetings', ask(id, time('09:00')))).body.why).toBe('notice');
    const made = await calls.post('/meetings', ask(id, time('09:00'), { reservationId: held.body.id }));
    expect(made.status).toBe(201);
  });

  it('is free again the moment it lapses, for a request, a hold and a move', async () => {
    const { id, time, free } = await aSchedule();
    const { calls } = await reception.citizen();
    const { body: moved } = await calls.post('/meetings', ask(id, time('09:45')));
    for (const start of ['09:00', '09:15', '09:30']) {
      await visitor.post('/public/reservations', { scheduleId: id, start: time(start) });
    }
    expect(await free()).toEqual([]);
    reception.clock.set('2026-12-01T08:15:00Z');
    expect(await free()).toEqual(['09:00', '09:15', '09:30']);
    const other = await reception.citizen();
    const asked = await other.calls.post('/meetings', ask(id, time('09:00')));
    const held = await visitor.post('/public/reservations', { scheduleId: id, start: time('09:15') });
    const move = await calls.post(`/meetings/${moved.id}/reschedule`, { start: time('09:30') });
    expect([asked.status, held.status, move.status]).toEqual([201, 201, 200]);
  });

  it('that lapsed is an ordinary request: the time may still be free', async () => {
    const { id, time } = await aSchedule();
    const held = await visitor.post('/public/reservations', { scheduleId: id, start: time('09:00') });
    reception.clock.set('2026-12-01T08:16:00Z');
    const { calls } = await reception.citizen();
    const late = ask(id, time('09:00'), { reservationId: held.body.id });
    const made = await calls.post('/meetings', late);
    expect(made.status).toBe(201);
    expect(made.body.id).not.toBe(held.body.id);
    const tooLate = await (await reception.citizen()).calls.post('/meetings', late);
    expect(tooLate.body.code).toBe('slot-taken');
  });

  it('is given back when another is asked for, or by its holder', async () => {
    const { id, time, free } = await aSchedule();
    const first = await visitor.post('/public/reservations', { scheduleId: id, start: time('09:00') });
    const { calls } = await reception.citizen();
    const made = await calls.post('/meetings', ask(id, time('09:30'), { reservationId: first.body.id }));
    expect(made.status).toBe(201);
    expect(await free()).toEqual(['09:00', '09:15', '09:45']);
    const second = await visitor.post('/public/reservations', { scheduleId: id, start: time('09:00') });
    expect((await visitor.delete(`/public/reservations/${second.body.id}`)).status).toBe(204);
    expect((await visitor.delete(`/public/reservations/${second.body.id}`)).status).toBe(204);
    expect(await free()).toEqual(['09:00', '09:15', '09:45']);
    // What is a meeting by now is no reservation any more.
    expect((await visitor.delete(`/public/reservations/${made.body.id}`)).status).toBe(204);
    expect((await calls.get(`/meetings/${made.body.id}`)).status).toBe(200);
    expect((await visitor.delete('/public/reservations/none')).status).toBe(404);
  });

  it('counts against the day’s limit, once', async () => {
    const { id, time, free } = await aSchedule({ maxPerDay: 2 });
    const held = await visitor.post('/public/reservations', { scheduleId: id, start: time('09:00') });
    await visitor.post('/public/reservations', { scheduleId: id, start: time('09:15') });
    expect(await free()).toEqual([]);
    const third = await visitor.post('/public/reservations', { scheduleId: id, start: time('09:30') });
    expect(third.body).toMatchObject({ status: 409, code: 'slot-taken', why: 'dayFull' });
    const { calls } = await reception.citizen();
    const kept = await calls.post('/meetings', ask(id, time('09:00'), { reservationId: held.body.id }));
    expect(kept.status).toBe(201);
  });

  it('is one that a citizen could ask for', async () => {
    const { id, time } = await aSchedule();
    const draft = await reception.publish({ title: 'Чернова', status: 'draft' });
    const tries = {
      unknown: { scheduleId: id, start: time('12:00') },
      past: { scheduleId: id, start: at('09:00', '2026-11-30') },
    };
    for (const [why, body] of Object.entries(tries)) {
      const answer = await visitor.post('/public/reservations', body);
      expect(answer.body).toMatchObject({ status: 422, code: 'slot-not-offered', why });
    }
    const hidden = await visitor.post('/public/reservations', { scheduleId: draft, start: time('09:00') });
    expect(hidden.body).toMatchObject({ status: 422, errors: [{ path: 'scheduleId' }] });
    const empty = await visitor.post('/public/reservations', {});
    expect(empty.body.errors.map(({ path }: { path: string }) => path)).toEqual(['scheduleId', 'start']);
    const { calls } = await reception.citizen();
    const odd = await calls.post('/meetings', ask(id, time('09:00'), { reservationId: 'x' }));
    expect(odd.body).toMatchObject({ status: 422, errors: [{ path: 'reservationId' }] });
    expect((await rows('select 1 from taken_time where schedule_id = ?', [id])).length).toBe(0);
  });

  it('has one taker, whoever reserves and whoever asks at once', async () => {
    const { id, time } = await aSchedule();
    const citizens = await Promise.all(Array.from({ length: 20 }, () => reception.citizen()));
    const answers = await Promise.all([
      ...citizens.map(({ calls }) => calls.post('/meetings', ask(id, time('09:00')))),
      ...Array.from({ length: 20 }, () =>
        visitor.post('/public/reservations', { scheduleId: id, start: time('09:00') }),
      ),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(39);
    expect(await rows('select 1 from taken_time where schedule_id = ?', [id])).toHaveLength(1);
  });

  it('has one taker among those who wait for a lapsed hold', async () => {
    const { id, time } = await aSchedule();
    await visitor.post('/public/reservations', { scheduleId: id, start: time('09:00') });
    reception.clock.set('2026-12-01T08:15:00Z');
    const citizens = await Promise.all(Array.from({ length: 30 }, () => reception.citizen()));
    const answers = await Promise.all(
      citizens.map(({ calls }) => calls.post('/meetings', ask(id, time('09:00')))),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array<number>(29).fill(409)]);
  });

  it('makes one meeting, however often its holder sends', async () => {
    const { id, time } = await aSchedule();
    const held = await visitor.post('/public/reservations', { scheduleId: id, start: time('09:00') });
    const { calls } = await reception.citizen();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        calls.post('/meetings', ask(id, time('09:00'), { reservationId: held.body.id })),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  it('is swept away by the worker once it has lapsed', async () => {
    const { id, time } = await aSchedule();
    await visitor.post('/public/reservations', { scheduleId: id, start: time('09:00') });
    const sweep = (now: string) =>
      new Reservations(reception.product.app.get(EntityManager).fork()).sweep(new Date(now));
    const left = () => rows('select 1 from taken_time where schedule_id = ?', [id]);
    await sweep('2026-12-01T08:14:59Z');
    expect(await left()).toHaveLength(1);
    await sweep('2026-12-01T08:15:00Z');
    expect(await left()).toHaveLength(0);
  });
});

describe('reservations of one network', () => {
  let reception: Reception;
  beforeAll(async () => {
    reception = await openReception({ RATE_LIMIT: 'on', TRUST_PROXY: 'on' });
  });
  afterAll(() => reception.product.close());

  const from = (address: string) => new Calls(reception.product.app).with({ 'x-forwarded-for': address });

  it('are three at once, also when they come at once, and more when one is given back', async () => {
    const scheduleId = await reception.publish();
    const times = ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15'];
    const greedy = from('203.0.113.1');
    const answers = await Promise.all(
      times.map((time) => greedy.post('/public/reservations', { scheduleId, start: at(time) })),
    );
    const held = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 429);
    expect([held.length, refused.length]).toEqual([3, 3]);
    expect(refused[0]).toMatchObject({
      headers: { 'retry-after': '900' },
      body: { code: 'too-many-reservations' },
    });
    const elsewhere = await from('203.0.113.2').post('/public/reservations', {
      scheduleId,
      start: at('11:00'),
    });
    expect(elsewhere.status).toBe(201);
    await greedy.delete(`/public/reservations/${held[0]!.body.id}`);
    const again = await greedy.post('/public/reservations', { scheduleId, start: at('11:15') });
    expect(again.status).toBe(201);
  });

  it('are forty in an hour', async () => {
    const scheduleId = await reception.publish({ title: 'Друг' });
    const busy = from('203.0.113.9');
    const statuses: number[] = [];
    for (let i = 0; i < 41; i += 1) {
      const { status, body } = await busy.post('/public/reservations', { scheduleId, start: at('11:45') });
      statuses.push(status);
      if (status === 201) await busy.delete(`/public/reservations/${body.id}`);
    }
    expect(statuses).toEqual([...Array<number>(40).fill(201), 429]);
  });

  it.each([
    ['an IPv4 /24', (n: number) => `198.51.100.${n}`, '198.51.101.1'],
    ['an IPv6 /48', (n: number) => `2001:db8:77:${n}::1`, '2001:db8:78:1::1'],
  ])('leave half of a host’s day to others, where %s comes with many addresses', async (_, at24, other) => {
    const host = await reception.admin.post('/office/hosts', { name: 'Друг приемащ', kind: 'official' });
    const scheduleId = await reception.publish({ title: 'Цял ден', hostId: host.body.id });
    const { body } = await from('192.0.2.1').get(
      `/schedules/${scheduleId}/slots?from=2026-12-07&to=2026-12-07`,
    );
    const starts: string[] = body.slots.map(({ start }: { start: string }) => start);
    const most = Math.ceil(starts.length / 2);
    expect(most).toBeGreaterThan(3);
    const hold = (address: string, start: string) =>
      from(address).post('/public/reservations', { scheduleId, start });
    const answers = await Promise.all(starts.slice(0, most + 3).map((start, n) => hold(at24(n + 1), start)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(most).fill(201),
      ...Array<number>(3).fill(429),
    ]);
    expect(answers.find(({ status }) => status === 429)).toMatchObject({
      body: { code: 'too-many-reservations' },
    });
    expect((await hold(other, starts.at(-1)!)).status).toBe(201);
    // One of them who is logged in sends a request as before.
    const { calls } = await reception.citizen();
    const asked = await calls
      .with({ 'x-forwarded-for': at24(50) })
      .post('/meetings', { scheduleId, start: starts.at(-2), mode: 'inPerson', topic: 'Скица на имот' });
    expect(asked.status).toBe(201);
  });
});
