import { openReception, type Reception } from '../../test/kit/reception.js';

describe('a visitor without a booking', () => {
  let reception: Reception;
  let scheduleId: string;

  beforeEach(async () => {
    reception = await openReception();
    scheduleId = await reception.publish({
      reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from: '09:00', to: '09:45' }] }],
    });
    reception.clock.set('2026-12-07T07:05:00Z');
  });
  afterEach(() => reception.product.close());

  const seat = (change: object = {}, by = reception.admin) =>
    by.post('/office/meetings/walk-in', {
      scheduleId,
      topic: 'Справка',
      attendee: { givenName: 'Яна', familyName: 'Жечева' },
      ...change,
    });
  const start = ({ body }: { body: { start: string } }) => body.start.slice(11, 16);

  it('is seated in the next free time of today, and has arrived', async () => {
    const made = await seat();
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      status: 'checkedIn',
      start: '2026-12-07T09:15:00+02:00',
      mode: 'inPerson',
      origin: 'desk',
      attendee: { givenName: 'Яна', familyName: 'Жечева', phone: null, email: null },
    });
    const { body } = await reception.admin.get(`/office/meetings/${made.body.id}/history`);
    expect(body.items.map(({ event }: { event: string }) => event)).toEqual([
      'MeetingRequested',
      'MeetingApproved',
      'MeetingCheckedIn',
    ]);
    expect((await reception.admin.post(`/office/meetings/${made.body.id}/hold`, {})).body.status).toBe(
      'held',
    );
  });

  it('gets what is left when others were faster: the running time last, and then none', async () => {
    const answers = await Promise.all([seat(), seat(), seat(), seat()]);
    const seated = answers.filter(({ status }) => status === 201).map(start);
    expect(seated.sort()).toEqual(['09:00', '09:15', '09:30']);
    const [left] = answers.filter(({ status }) => status !== 201);
    expect(left).toMatchObject({
      status: 409,
      body: { code: 'no-free-time-today', nextFree: '2026-12-14T09:00:00+02:00' },
    });
  });

  it('does not sit down on somebody else’s time', async () => {
    reception.clock.set('2026-12-07T06:55:00Z');
    const booked = await reception.admin.post('/office/meetings', {
      scheduleId,
      start: '2026-12-07T09:00:00+02:00',
      mode: 'inPerson',
      topic: 'Скица',
      origin: 'phone',
      attendee: { givenName: 'Георги', familyName: 'Колев', phone: '0888 123 456' },
    });
    expect(booked.status).toBe(201);
    expect(start(await seat())).toBe('09:15');
  });

  it('hears of the first free day when nobody receives today, and of none where there is none', async () => {
    reception.clock.set('2026-12-08T08:00:00Z');
    expect((await seat()).body).toMatchObject({
      code: 'no-free-time-today',
      nextFree: '2026-12-14T09:00:00+02:00',
    });
    const over = await reception.publish({
      reception: [{ dates: ['2026-12-07'], windows: [{ from: '15:00', to: '16:00' }] }],
    });
    expect((await seat({ scheduleId: over })).body).toMatchObject({
      code: 'no-free-time-today',
      nextFree: null,
    });
  });

  it('is not taken above what a day may hold', async () => {
    const few = await reception.publish({
      reception: [{ dates: ['2026-12-07'], windows: [{ from: '15:00', to: '16:00' }] }],
      maxPerDay: 1,
    });
    expect((await seat({ scheduleId: few })).status).toBe(201);
    expect((await seat({ scheduleId: few })).body).toMatchObject({ code: 'no-free-time-today' });
  });

  it('is written down whole or not at all', async () => {
    const wrong = await seat({ topic: ' ', mode: 'video', attendee: { givenName: 'Яна', phone: '12' } });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'attendee.familyName',
      'attendee.phone',
      'mode',
      'topic',
    ]);
    expect((await reception.admin.get('/office/meetings')).body.items).toEqual([]);
  });

  it('is seated by those who receive, and by a host’s staff at that host', async () => {
    const other = await reception.admin.post('/office/hosts', { name: 'Друг', kind: 'official' });
    const stranger = await reception.staff({ roles: ['host'], hostIds: [other.body.id] });
    const own = await reception.staff({ roles: ['host'], hostIds: [reception.hostId] });
    const { calls } = await reception.citizen();
    expect((await seat({}, stranger)).status).toBe(404);
    expect((await seat({}, calls)).status).toBe(403);
    expect((await seat({}, own)).status).toBe(201);
  });
});
