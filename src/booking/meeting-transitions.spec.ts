import { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import type { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';

/** Written by hand from the contract, beside the table of the model: what each status lets happen, and what follows. */
const possible: Record<string, Record<string, string>> = {
  requested: {
    approve: 'approved',
    refuse: 'refused',
    expire: 'expired',
    cancel: 'cancelled',
    reschedule: 'requested',
    answer: 'requested',
    resolve: 'resolved',
  },
  approved: {
    cancel: 'cancelled',
    reschedule: 'approved',
    checkIn: 'checkedIn',
    hold: 'held',
    miss: 'missed',
    answer: 'approved',
    resolve: 'resolved',
  },
  checkedIn: { hold: 'held' },
  held: {},
  missed: {},
  refused: {},
  expired: {},
  cancelled: {},
  resolved: {},
};

const reason = 'Така се наложи';
const office = {
  approve: ['approve', {}],
  refuse: ['refuse', { reason }],
  cancel: ['cancel', { reason }],
  reschedule: ['reschedule', { start: '2026-12-14T09:00:00+02:00', reason }],
  checkIn: ['check-in', {}],
  hold: ['hold', {}],
  miss: ['miss', {}],
  answer: ['answer', { text: 'Скицата е готова.' }],
  // The citizen said on the phone that the answer is enough.
  resolve: ['answer/accept', {}],
} as const;
const own = { cancel: office.cancel, reschedule: office.reschedule, resolve: office.resolve } as const;

describe('every act in every status', () => {
  let reception: Reception;
  let scheduleId: string;
  let citizen: Awaited<ReturnType<Reception['citizen']>>;
  let seat = 0;
  beforeAll(async () => {
    reception = await openReception();
    scheduleId = await reception.publish({ capacity: 100, approval: 'automatic' });
    citizen = await reception.citizen();
  });
  afterAll(() => reception.product.close());

  const aMeetingThatIs = async (status: string): Promise<string> => {
    const id = newId();
    seat += 1;
    await reception.product.app
      .get(EntityManager)
      .fork()
      .execute(
        `insert into meeting (id, version, status, schedule_id, host_id, seat, start_at, end_at, during, mode, topic,
                              citizen_id, attendee, answer, origin, created_at)
         values (?, 1, ?, ?, ?, ?, '2026-12-07T07:00:00Z', '2026-12-07T07:15:00Z',
                 '[2026-12-07T07:00:00Z,2026-12-07T07:15:00Z)', 'phone', 'Скица', ?, ?::jsonb, ?::jsonb, 'portal', now())`,
        [
          id,
          status,
          scheduleId,
          reception.hostId,
          seat,
          citizen.who.id,
          '{"givenName": "Ана", "familyName": "Примерова", "phone": null, "email": null}',
          '{"text": "Готово е.", "at": "2026-12-01T08:00:00Z", "decision": null, "decidedAt": null, "note": null}',
        ],
      );
    return id;
  };

  const sides: [string, Record<string, readonly [string, object]>, string, () => Calls][] = [
    ['the office', office, '/office/meetings', () => reception.admin],
    ['the citizen', own, '/meetings', () => citizen.calls],
  ];
  const cases = sides.flatMap(([side, acts, path, calls]) =>
    Object.entries(acts).flatMap(([act, [operation, body]]) =>
      Object.keys(possible).map((status) => ({ side, act, status, operation, body, path, calls })),
    ),
  );

  it.each(cases)('$side: $act when it is $status', async ({ act, status, operation, body, path, calls }) => {
    // The morning of the day; an absence can be noted only once the time has come.
    reception.clock.set(act === 'miss' ? '2026-12-07T07:05:00Z' : '2026-12-07T06:00:00Z');
    const id = await aMeetingThatIs(status);
    const answer = await calls().post(`${path}/${id}/${operation}`, body);
    const next = possible[status]![act];
    if (next) {
      expect(answer).toMatchObject({ status: 200, body: { id, status: next, version: 2 } });
    } else {
      expect(answer.body).toMatchObject({
        status: 409,
        code: 'act-not-possible',
        meetingStatus: status,
        possible: Object.keys(possible[status]!),
      });
      expect((await reception.admin.get(`/meetings/${id}`)).body).toMatchObject({ status, version: 1 });
    }
  });
});

describe('a move', () => {
  let reception: Reception;
  beforeAll(async () => {
    reception = await openReception();
  });
  afterAll(() => reception.product.close());

  it('keeps identity, reference, history and calendar entry, and gives the old time back', async () => {
    const scheduleId = await reception.publish();
    const { calls, who } = await reception.citizen();
    const at = (time: string) => `2026-12-07T${time}:00+02:00`;
    const { body: made } = await calls.post('/meetings', {
      scheduleId,
      start: at('09:00'),
      mode: 'phone',
      topic: 'Скица',
    });
    await reception.admin.post(`/office/meetings/${made.id}/approve`, {});
    const entry = async () => {
      const { payload } = await reception.product.app.inject({
        url: `/api/v1/meetings/${made.id}/calendar.ics`,
        headers: { cookie: who.cookie },
      });
      return { uid: /UID:(.*)/.exec(payload)?.[1], sequence: Number(/SEQUENCE:(\d+)/.exec(payload)?.[1]) };
    };
    const before = await entry();
    const moved = await reception.admin.post(`/office/meetings/${made.id}/reschedule`, {
      start: at('09:30'),
      reason: 'Сесия на съвета',
    });
    expect(moved.body).toMatchObject({ id: made.id, reference: made.reference, status: 'approved' });
    const after = await entry();
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    const history = await reception.admin.get(`/office/meetings/${made.id}/history`);
    expect(history.body.items).toMatchObject([
      { event: 'MeetingRequested' },
      { event: 'MeetingApproved' },
      {
        event: 'MeetingRescheduled',
        data: { previousStart: at('09:00'), start: at('09:30'), reason: 'Сесия на съвета' },
      },
    ]);
    const free = await reception.admin.get(`/schedules/${scheduleId}/slots?from=2026-12-07&to=2026-12-07`);
    const starts = free.body.slots.map(({ start }: { start: string }) => start);
    expect([starts.includes(at('09:00')), starts.includes(at('09:30'))]).toEqual([true, false]);
    const again = await reception.admin.post(`/office/meetings/${made.id}/reschedule`, {
      start: at('09:30'),
      reason,
    });
    expect(again.body).toMatchObject({ status: 422, code: 'same-time', errors: [{ path: 'start' }] });
  });
});

describe('whoever writes on what has changed since', () => {
  let reception: Reception;
  beforeAll(async () => {
    reception = await openReception();
  });
  afterAll(() => reception.product.close());

  it('hears what happened to the meeting, when and by whom', async () => {
    const scheduleId = await reception.publish();
    const { calls } = await reception.citizen();
    const { body: made } = await calls.post('/meetings', {
      scheduleId,
      start: '2026-12-07T09:00:00+02:00',
      mode: 'phone',
      topic: 'Скица',
    });
    const clerk = await reception.staff({ roles: ['desk'], givenName: 'Борис', familyName: 'Илиев' });
    await clerk.post(`/office/meetings/${made.id}/approve`, {});
    reception.clock.set('2026-12-01T09:30:00Z');
    await clerk.post(`/office/meetings/${made.id}/reschedule`, {
      start: '2026-12-07T10:00:00+02:00',
      reason,
    });
    const stale = (by: Calls, path: string, version: number) =>
      by.with({ 'if-match': `"${version}"` }).post(`${path}/${made.id}/cancel`, { reason });
    const toOffice = await stale(reception.admin, '/office/meetings', 1);
    const name = 'Борис Илиев';
    expect(toOffice).toMatchObject({ status: 412, body: { code: 'stale', currentVersion: 3 } });
    expect(toOffice.body.changes).toEqual([
      { event: 'MeetingApproved', at: '2026-12-01T10:00:00+02:00', actor: { kind: 'staff', name } },
      { event: 'MeetingRescheduled', at: '2026-12-01T11:30:00+02:00', actor: { kind: 'staff', name } },
    ]);
    // Which clerk it was is not for the citizen.
    const toCitizen = await stale(calls, '/meetings', 2);
    expect(toCitizen.body.changes).toEqual([
      {
        event: 'MeetingRescheduled',
        at: '2026-12-01T11:30:00+02:00',
        actor: { kind: 'staff', name: null },
      },
    ]);
    expect((await stale(calls, '/meetings', 3)).status).toBe(200);
  });

  it('hears which fields of a schedule are others now', async () => {
    const scheduleId = await reception.publish({ title: 'Стар' });
    const before = (await reception.admin.get(`/office/schedules/${scheduleId}`)).body.version;
    await reception.admin.patch(`/office/schedules/${scheduleId}`, { title: 'Нов', capacity: 2 });
    const stale = await reception.admin
      .with({ 'if-match': `"${before}"` })
      .patch(`/office/schedules/${scheduleId}`, { title: 'Друг' });
    expect(stale.body).toMatchObject({
      status: 412,
      code: 'stale',
      currentVersion: before + 1,
      changes: [{ event: 'ScheduleChanged', actor: { kind: 'staff' }, fields: ['title', 'capacity'] }],
    });
  });
});
