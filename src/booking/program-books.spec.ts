import { Calls } from '../../test/kit/calls.js';
import { type Credentials, makeClient, program } from '../../test/kit/program.js';
import { openReception, type Reception } from '../../test/kit/reception.js';

const everything = ['schedules:read', 'schedules:write', 'meetings:read', 'meetings:write'];
const attendee = { givenName: 'Мария', familyName: 'Петрова', phone: '0888 123 456' };

describe('a program', () => {
  let town: Reception;
  let client: Credentials;
  let calls: Calls;
  let scheduleId: string;
  beforeAll(async () => {
    town = await openReception();
    scheduleId = await town.publish({
      reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from: '09:00', to: '17:00' }], breaks: [] }],
    });
    client = await makeClient(town.admin, { name: 'Сайт на общината', scopes: everything });
    calls = await program(town.product.app, client);
  });
  afterAll(() => town.product.close());

  let quarter = 0;
  const nextStart = () => {
    const minutes = 9 * 60 + 15 * quarter++;
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return `2026-12-07T${time}:00+02:00`;
  };
  const booking = (more: object = {}) => ({
    scheduleId,
    start: nextStart(),
    mode: 'inPerson',
    topic: 'Скица на имот',
    attendee,
    ...more,
  });
  const booked = async () => (await calls.post('/office/meetings', booking())).body.id as string;

  it('books for somebody, and history names it', async () => {
    const made = await calls.post('/office/meetings', booking());
    expect(made).toMatchObject({ status: 201, body: { status: 'approved', origin: 'api' } });
    const { id } = made.body;
    const history = (await calls.get(`/office/meetings/${id}/history`)).body.items;
    expect(history).toMatchObject(
      ['MeetingRequested', 'MeetingApproved'].map((event) => ({
        event,
        actor: { kind: 'client', name: 'Сайт на общината' },
        data: { origin: 'api' },
      })),
    );
    expect((await calls.get(`/meetings/${id}`)).body).toEqual(made.body);
    expect((await calls.get('/office/meetings')).body.items).toEqual([made.body]);
  });

  it('may say that somebody rang, which staff must say', async () => {
    expect((await calls.post('/office/meetings', booking({ origin: 'phone' }))).body.origin).toBe('phone');
    expect(await town.admin.post('/office/meetings', booking())).toMatchObject({
      status: 422,
      body: { code: 'validation-failed', errors: [{ path: 'origin' }] },
    });
    expect((await calls.post('/office/meetings', booking({ origin: 'api' }))).status).toBe(422);
  });

  it('decides, moves, cancels and notes who came, as the administration', async () => {
    const { calls: citizen } = await town.citizen();
    const request = async () =>
      (await citizen.post('/meetings', { scheduleId, start: nextStart(), mode: 'inPerson', topic: 'Жалба' }))
        .body.id as string;
    const act = (id: string, deed: string, body: object = {}) =>
      calls.post(`/office/meetings/${id}/${deed}`, body);
    expect((await act(await request(), 'approve')).body.status).toBe('approved');
    expect((await act(await request(), 'refuse')).body.code).toBe('reason-required');
    expect((await act(await request(), 'refuse', { reason: 'Не сме ние' })).body.status).toBe('refused');
    const moved = await act(await booked(), 'reschedule', { start: nextStart(), reason: 'Командировка' });
    expect(moved.body.status).toBe('approved');
    expect((await act(moved.body.id, 'cancel')).body.code).toBe('reason-required');
    expect((await act(moved.body.id, 'cancel', { reason: 'Командировка' })).body).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'administration',
    });
    const [comes, stays] = [await booked(), await booked()];
    town.clock.set('2026-12-07T15:00:00Z');
    expect((await act(comes, 'check-in')).body.status).toBe('checkedIn');
    expect((await act(comes, 'hold')).body.status).toBe('held');
    expect((await act(stays, 'miss')).body.status).toBe('missed');
    town.clock.set('2026-12-01T08:00:00Z');
  });

  it('writes hours, and the version that it published names it', async () => {
    const host = await calls.post('/office/hosts', { name: 'Петър Илиев', kind: 'official' });
    expect(host.status).toBe(201);
    const schedule = await calls.post('/office/schedules', {
      title: 'Архитект',
      hostId: host.body.id,
      modes: ['inPerson'],
      slotMinutes: 30,
      reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=TU', windows: [{ from: '09:00', to: '12:00' }], breaks: [] }],
      status: 'published',
    });
    expect(schedule.status).toBe(201);
    const path = `/office/schedules/${schedule.body.id}`;
    const closed = { from: '2026-12-08', to: '2026-12-08', kind: 'closed', reason: 'Ремонт' };
    expect((await calls.post(`${path}/exceptions`, closed)).status).toBe(201);
    const versions = (await calls.get(`${path}/versions`)).body.items;
    expect(versions[0].by).toEqual({ kind: 'client', name: 'Сайт на общината' });
    expect((await calls.get(`${path}/slots?from=2026-12-08&to=2026-12-08`)).body.slots).toEqual([]);
    for (const list of ['hosts', 'groups', 'schedules', 'holidays'])
      expect((await calls.get(`/office/${list}`)).status).toBe(200);
  });

  it('sees and touches only the meetings of its hosts, where it has some', async () => {
    const other = await town.admin.post('/office/hosts', { name: 'Друг приемащ', kind: 'specialist' });
    const narrow = await program(
      town.product.app,
      await makeClient(town.admin, { scopes: everything, hostIds: [other.body.id] }),
    );
    const id = await booked();
    expect((await narrow.get('/office/meetings')).body.items).toEqual([]);
    expect((await narrow.get(`/meetings/${id}`)).status).toBe(404);
    expect((await narrow.get(`/office/meetings/${id}/history`)).status).toBe(404);
    expect((await narrow.post(`/office/meetings/${id}/cancel`, { reason: 'Чужда' })).status).toBe(404);
    expect((await narrow.post('/office/meetings', booking())).status).toBe(404);
    expect((await calls.get(`/meetings/${id}`)).body.status).toBe('approved');
  });

  it.each([
    ['schedules:read', 'GET /office/schedules', 'POST /office/schedules'],
    ['schedules:write', 'POST /office/groups', 'GET /office/groups'],
    ['meetings:read', 'GET /office/meetings', 'POST /office/meetings'],
    ['meetings:write', 'POST /office/meetings', 'GET /office/meetings'],
  ])('with the scope %s reaches %s and not %s', async (scope, may, mayNot) => {
    const one = await program(town.product.app, client, scope);
    const send = (what: string) => {
      const [method, path] = what.split(' ') as ['GET' | 'POST', string];
      return method === 'GET' ? one.get(path) : one.post(path, {});
    };
    expect([200, 422]).toContain((await send(may)).status);
    expect(await send(mayNot)).toMatchObject({ status: 403, body: { code: 'insufficient-scope' } });
  });

  it('reaches nothing that no scope opens, and everything that is public', async () => {
    const id = await booked();
    const shut = [
      '/me',
      '/me/meetings',
      '/me/notifications',
      `/meetings/${id}/calendar.ics`,
      `/meetings/${id}/room`,
      `/office/meetings/${id}/similar`,
      '/office/staff',
      '/office/settings',
      '/office/people?q=Петрова',
    ];
    for (const path of shut) {
      const { status } = await calls.get(path);
      expect([path, status]).toEqual([path, 403]);
    }
    expect((await calls.post('/office/meetings/walk-in', {})).status).toBe(403);
    expect((await calls.post('/meetings', {})).status).toBe(403);
    expect((await calls.get('/groups')).status).toBe(200);
    const worn = new Calls(town.product.app, { authorization: 'Bearer worn-out' });
    expect((await worn.get('/schedules')).status).toBe(200);
    expect((await worn.get('/auth/session')).body).toEqual({ account: null });
  });

  it('needs no Origin, and is not mistaken for the person whose cookie comes along', async () => {
    const foreign = { origin: 'https://site.example' };
    expect((await calls.with(foreign).post('/office/groups', { name: 'Кметства' })).status).toBe(201);
    const { calls: citizen } = await town.citizen();
    const worn = citizen.with({ authorization: 'Bearer worn-out' });
    expect(await worn.get('/me')).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    });
    // At the public door a token opens nothing, so it does not vouch for the cookie either.
    expect((await worn.with(foreign).post('/auth/logout')).body.code).toBe('foreign-origin');
    expect((await new Calls(town.product.app).get('/office/meetings')).headers['www-authenticate']).toBe(
      'Bearer',
    );
  });

  it('has idempotency keys of its own', async () => {
    const body = booking();
    const keyed = calls.with({ 'idempotency-key': 'same' });
    const [first, second] = [
      await keyed.post('/office/meetings', body),
      await keyed.post('/office/meetings', body),
    ];
    expect([first.status, second.body]).toEqual([201, first.body]);
    const other = await program(town.product.app, await makeClient(town.admin, { scopes: everything }));
    const theirs = await other.with({ 'idempotency-key': 'same' }).post('/office/meetings', body);
    expect(theirs.body.code).toBe('slot-taken');
  });
});
