import { EntityManager } from '@mikro-orm/postgresql';
import { openReception, type Reception } from '../../test/kit/reception.js';

const MONDAY = '2026-12-07';
const at = (time: string, day = MONDAY): string => `${day}T${time}:00+02:00`;

describe('a meeting, from request to outcome', () => {
  let reception: Reception;
  beforeAll(async () => {
    reception = await openReception();
  });
  beforeEach(() => reception.clock.set('2026-12-01T08:00:00Z'));
  afterAll(() => reception.product.close());

  const ask = (scheduleId: string, time: string, more: object = {}) => ({
    scheduleId,
    start: at(time),
    mode: 'inPerson',
    topic: 'Скица на имот',
    ...more,
  });

  it('is requested by a citizen for a free time, which is free no more', async () => {
    const scheduleId = await reception.publish();
    const { calls, who } = await reception.citizen({ givenName: 'Мария', familyName: 'Петрова' });
    const made = await calls.post(
      '/meetings',
      ask(scheduleId, '09:30', { documentNumber: 'УТ-12-345/10.11.2026' }),
    );
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      status: 'requested',
      start: '2026-12-07T09:30:00+02:00',
      end: '2026-12-07T09:45:00+02:00',
      host: { name: 'Ивайла Тодорова' },
      attendee: { givenName: 'Мария', familyName: 'Петрова', phone: '+359888123456', email: who.email },
      documentNumber: 'УТ-12-345/10.11.2026',
      origin: 'portal',
      place: 'стая 201',
      version: 1,
    });
    expect(made.body.reference).toMatch(/^\d{3}-\d{3}-\d{3}$/);
    const free = await calls.get(`/schedules/${scheduleId}/slots?from=${MONDAY}&to=${MONDAY}`);
    expect(free.body.slots).toHaveLength(11);
    expect(free.body.slots.map((slot: { start: string }) => slot.start)).not.toContain(made.body.start);
  });

  it('is approved by the host’s staff, who see it waiting', async () => {
    const scheduleId = await reception.publish({ title: 'Кмет, втори' });
    const { calls } = await reception.citizen();
    const { body: meeting } = await calls.post('/meetings', ask(scheduleId, '10:30'));
    const staff = await reception.staff({ roles: ['host'], hostIds: [reception.hostId] });
    const waiting = await staff.get('/office/meetings?status=requested');
    expect(waiting.body.items.map((one: { id: string }) => one.id)).toContain(meeting.id);
    const approved = await staff.post(`/office/meetings/${meeting.id}/approve`, { note: 'Заповядайте' });
    expect(approved.body).toMatchObject({ status: 'approved', note: 'Заповядайте', version: 2 });
    const again = await staff.post(`/office/meetings/${meeting.id}/refuse`, { reason: 'Късно' });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({
      code: 'act-not-possible',
      status: 409,
      possible: expect.arrayContaining(['cancel', 'checkIn']),
    });
  });

  it('is refused with a reason only, and its time is free again', async () => {
    const scheduleId = await reception.publish({ title: 'Кмет, трети' });
    const { calls } = await reception.citizen();
    const { body: meeting } = await calls.post('/meetings', ask(scheduleId, '11:00'));
    const without = await reception.admin.post(`/office/meetings/${meeting.id}/refuse`, {});
    expect(without.body).toMatchObject({
      status: 422,
      code: 'reason-required',
      errors: [{ path: 'reason' }],
    });
    const refused = await reception.admin.post(`/office/meetings/${meeting.id}/refuse`, {
      reason: 'Не сме компетентни',
    });
    expect(refused.body).toMatchObject({ status: 'refused', reason: 'Не сме компетентни' });
    const other = await reception.citizen();
    expect((await other.calls.post('/meetings', ask(scheduleId, '11:00'))).status).toBe(201);
  });

  it('is approved at once where approval is automatic', async () => {
    const scheduleId = await reception.publish({ title: 'Гише', approval: 'automatic' });
    const { calls } = await reception.citizen();
    const { body } = await calls.post('/meetings', ask(scheduleId, '11:45'));
    expect(body.status).toBe('approved');
  });

  it('moves with its reference to another free time, and waits for approval again', async () => {
    const scheduleId = await reception.publish({
      title: 'Сряда',
      reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=WE', windows: [{ from: '09:00', to: '10:00' }], breaks: [] }],
    });
    const { calls } = await reception.citizen();
    const wednesday = (time: string) => at(time, '2026-12-09');
    const { body: meeting } = await calls.post('/meetings', {
      ...ask(scheduleId, ''),
      start: wednesday('09:00'),
    });
    await reception.admin.post(`/office/meetings/${meeting.id}/approve`, {});
    const moved = await calls.post(`/meetings/${meeting.id}/reschedule`, { start: wednesday('09:15') });
    expect(moved.body).toMatchObject({
      id: meeting.id,
      reference: meeting.reference,
      status: 'requested',
      start: wednesday('09:15'),
    });
    const byStaff = await reception.admin.post(`/office/meetings/${meeting.id}/reschedule`, {
      start: wednesday('09:30'),
    });
    expect(byStaff.body.code).toBe('reason-required');
    const other = await reception.citizen();
    const taken = await other.calls.post('/meetings', { ...ask(scheduleId, ''), start: wednesday('09:15') });
    expect(taken.body).toMatchObject({ status: 409, code: 'slot-taken' });
    expect(
      (await other.calls.post('/meetings', { ...ask(scheduleId, ''), start: wednesday('09:00') })).status,
    ).toBe(201);
    const onto = await calls.post(`/meetings/${meeting.id}/reschedule`, { start: wednesday('09:00') });
    expect(onto.body).toMatchObject({ status: 409, code: 'slot-taken' });
    expect((await calls.get(`/meetings/${meeting.id}`)).body.start).toBe(wednesday('09:15'));
  });

  it('is refused to a stale version', async () => {
    const scheduleId = await reception.publish({
      title: 'Четвъртък',
      reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=TH', windows: [{ from: '09:00', to: '10:00' }], breaks: [] }],
    });
    const { calls } = await reception.citizen();
    const { body: meeting } = await calls.post('/meetings', {
      ...ask(scheduleId, ''),
      start: at('09:00', '2026-12-10'),
    });
    await reception.admin.with({ 'if-match': '"1"' }).post(`/office/meetings/${meeting.id}/approve`, {});
    const stale = await calls
      .with({ 'if-match': '"1"' })
      .post(`/meetings/${meeting.id}/cancel`, { reason: 'Няма да мога' });
    expect(stale.body).toMatchObject({ status: 412, code: 'stale' });
    const fresh = await calls
      .with({ 'if-match': '"2"' })
      .post(`/meetings/${meeting.id}/cancel`, { reason: 'Няма да мога' });
    expect(fresh.body).toMatchObject({ status: 'cancelled', cancelledBy: 'citizen', reason: 'Няма да мога' });
  });

  it('is booked by the desk for a caller, inside the notice, and then received', async () => {
    const scheduleId = await reception.publish({
      title: 'Вторник',
      reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=TU', windows: [{ from: '11:00', to: '12:00' }], breaks: [] }],
    });
    const desk = await reception.staff({ roles: ['desk'] });
    const today = at('11:00', '2026-12-01');
    const body = { ...ask(scheduleId, ''), start: today, origin: 'phone' };
    const badPhone = await desk.post('/office/meetings', {
      ...body,
      attendee: { givenName: 'Живко', familyName: 'Щерев', phone: '12' },
    });
    expect(badPhone.body).toMatchObject({ status: 422, errors: [{ path: 'attendee.phone' }] });
    const { body: meeting, status } = await desk.post('/office/meetings', {
      ...body,
      attendee: { givenName: 'Живко', familyName: 'Щерев', phone: '0888 123 458' },
    });
    expect([status, meeting.status, meeting.attendee.phone]).toEqual([201, 'approved', '+359888123458']);
    const { calls } = await reception.citizen();
    const thatDay = `${scheduleId}/slots?from=2026-12-01&to=2026-12-01`;
    expect((await calls.get(`/schedules/${thatDay}`)).body.slots).toEqual([]);
    const forStaff = await desk.get(`/office/schedules/${thatDay}`);
    expect(forStaff.body.slots.map((slot: { start: string }) => slot.start)).toEqual([
      at('11:15', '2026-12-01'),
      at('11:30', '2026-12-01'),
      at('11:45', '2026-12-01'),
    ]);
    expect((await calls.get(`/office/schedules/${thatDay}`)).status).toBe(403);
    const late = await calls.post('/meetings', { ...ask(scheduleId, ''), start: at('11:15', '2026-12-01') });
    expect(late.body).toMatchObject({ status: 422, code: 'slot-not-offered', why: 'notice' });

    const early = await desk.post(`/office/meetings/${meeting.id}/miss`, {});
    expect(early.body).toMatchObject({ status: 409, code: 'too-early' });
    expect((await desk.post(`/office/meetings/${meeting.id}/check-in`, {})).body.status).toBe('checkedIn');
    reception.clock.set('2026-12-01T09:20:00Z');
    expect((await desk.post(`/office/meetings/${meeting.id}/hold`, { note: 'Приет' })).body.status).toBe(
      'held',
    );
    const history = await desk.get(`/office/meetings/${meeting.id}/history`);
    expect(history.body.items.map((item: { event: string }) => item.event)).toEqual([
      'MeetingRequested',
      'MeetingApproved',
      'MeetingCheckedIn',
      'MeetingHeld',
    ]);
    expect(history.body.items[0]).toMatchObject({
      at: '2026-12-01T10:00:00+02:00',
      actor: { kind: 'staff' },
      data: { start: today },
    });
  });

  it('stands in exactly one of the citizen’s lists, by its end', async () => {
    const scheduleId = await reception.publish({
      title: 'Петък',
      reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=FR', windows: [{ from: '09:00', to: '10:00' }], breaks: [] }],
    });
    const { calls } = await reception.citizen();
    await calls.post('/meetings', { ...ask(scheduleId, ''), start: at('09:00', '2026-12-04') });
    await calls.post('/meetings', { ...ask(scheduleId, ''), start: at('09:15', '2026-12-11') });
    const starts = async (when: string): Promise<string[]> =>
      (await calls.get(`/me/meetings?when=${when}`)).body.items.map((one: { start: string }) => one.start);
    reception.clock.set('2026-12-04T07:10:00Z');
    expect(await starts('upcoming')).toEqual([at('09:00', '2026-12-04'), at('09:15', '2026-12-11')]);
    reception.clock.set('2026-12-04T07:15:00Z');
    expect([await starts('upcoming'), await starts('past')]).toEqual([
      [at('09:15', '2026-12-11')],
      [at('09:00', '2026-12-04')],
    ]);
    const first = await calls.get('/me/meetings?when=upcoming&limit=1');
    expect(first.body.nextCursor).toBeNull();
  });

  it('keeps the host in one place: two schedules of one host never sell the same minute', async () => {
    const reception15 = [{ dates: ['2026-12-14'], windows: [{ from: '14:00', to: '15:00' }], breaks: [] }];
    const short = await reception.publish({ title: 'По 15', reception: reception15 });
    const long = await reception.publish({
      title: 'По 20',
      slotMinutes: 20,
      reception: [{ dates: ['2026-12-14'], windows: [{ from: '14:00', to: '15:00' }], breaks: [] }],
    });
    const { calls } = await reception.citizen();
    await calls.post('/meetings', { ...ask(long, ''), start: at('14:20', '2026-12-14') });
    const free = await calls.get(`/schedules/${short}/slots?from=2026-12-14&to=2026-12-14`);
    expect(free.body.slots.map((slot: { start: string }) => slot.start)).toEqual([
      at('14:00', '2026-12-14'),
      at('14:45', '2026-12-14'),
    ]);
    const overlapping = await calls.post('/meetings', {
      ...ask(short, ''),
      start: at('14:15', '2026-12-14'),
    });
    expect(overlapping.body.code).toBe('slot-taken');
  });

  it('never exceeds what a day may hold', async () => {
    const scheduleId = await reception.publish({
      title: 'До двама',
      maxPerDay: 2,
      reception: [{ dates: ['2026-12-15'], windows: [{ from: '14:00', to: '16:00' }], breaks: [] }],
    });
    const times = ['14:00', '14:15', '14:30', '14:45', '15:00', '15:15'];
    const answers = await Promise.all(
      times.map(async (time) => {
        const { calls } = await reception.citizen();
        return calls.post('/meetings', { ...ask(scheduleId, ''), start: at(time, '2026-12-15') });
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409, 409]);
    const free = await reception.admin.get(`/schedules/${scheduleId}/slots?from=2026-12-15&to=2026-12-15`);
    expect(free.body.slots).toEqual([]);
  });

  it('expires when nobody decided before it began', async () => {
    const { ExpireRequests } = await import('./expire-requests.js');
    const { Commands } = await import('../platform/commands/commands.js');
    const scheduleId = await reception.publish({
      title: 'Неделя',
      reception: [{ dates: ['2026-12-06'], windows: [{ from: '09:00', to: '10:00' }], breaks: [] }],
    });
    const { calls } = await reception.citizen();
    const { body: meeting } = await calls.post('/meetings', {
      ...ask(scheduleId, ''),
      start: at('09:00', '2026-12-06'),
    });
    reception.clock.set('2026-12-06T07:00:00Z');
    await reception.product.app.get(Commands).run(new ExpireRequests());
    expect((await calls.get(`/meetings/${meeting.id}`)).body.status).toBe('expired');
    const event = await reception.product.app
      .get(EntityManager)
      .fork()
      .execute<{ actor: object }[]>(
        `select actor from event where aggregate_id = ? and name = 'MeetingExpired'`,
        [meeting.id],
      );
    expect(event).toEqual([{ actor: { kind: 'system' } }]);
  });
});
