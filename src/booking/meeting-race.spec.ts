import { EntityManager } from '@mikro-orm/postgresql';
import { openReception, type Reception } from '../../test/kit/reception.js';

describe('a race for one time', () => {
  let reception: Reception;
  beforeAll(async () => {
    reception = await openReception();
  });
  afterAll(() => reception.product.close());

  const race = async (
    scheduleId: string,
    start: string,
    runners: number,
  ): Promise<Record<number, number>> => {
    const citizens = await Promise.all(Array.from({ length: runners }, () => reception.citizen()));
    const answers = await Promise.all(
      citizens.map(({ calls }) =>
        calls.post('/meetings', { scheduleId, start, mode: 'inPerson', topic: 'Надпревара' }),
      ),
    );
    const count: Record<number, number> = {};
    for (const { status, body } of answers) {
      count[status] = (count[status] ?? 0) + 1;
      if (status === 409) expect(body.code).toBe('slot-taken');
    }
    return count;
  };

  const soldAndTold = async (scheduleId: string): Promise<{ meetings: number; events: number }> => {
    const [row] = await reception.product.app
      .get(EntityManager)
      .fork()
      .execute<{ meetings: number; events: number }[]>(
        `select count(*)::int as meetings,
                (select count(*)::int from event e join meeting m on m.id = e.aggregate_id where m.schedule_id = ?) as events
           from meeting where schedule_id = ?`,
        [scheduleId, scheduleId],
      );
    return row!;
  };

  it('has one winner among 200', async () => {
    const scheduleId = await reception.publish();
    expect(await race(scheduleId, '2026-12-07T09:00:00+02:00', 200)).toEqual({ 201: 1, 409: 199 });
    expect(await soldAndTold(scheduleId)).toEqual({ meetings: 1, events: 1 });
  });

  it('has three winners where three may share it', async () => {
    const scheduleId = await reception.publish({ title: 'Гише', capacity: 3 });
    expect(await race(scheduleId, '2026-12-14T09:00:00+02:00', 200)).toEqual({ 201: 3, 409: 197 });
    expect(await soldAndTold(scheduleId)).toEqual({ meetings: 3, events: 3 });
    const free = await reception.admin.get(`/schedules/${scheduleId}/slots?from=2026-12-14&to=2026-12-14`);
    expect(free.body.slots).toHaveLength(11);
  });

  it('has one winner among moves and requests for the same time', async () => {
    const scheduleId = await reception.publish({
      title: 'Вторник',
      reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=TU', windows: [{ from: '09:00', to: '12:00' }], breaks: [] }],
    });
    const movers = await Promise.all(
      ['09:00', '09:15', '09:30', '09:45', '10:00'].map(async (time) => {
        const { calls } = await reception.citizen();
        const made = await calls.post('/meetings', {
          scheduleId,
          start: `2026-12-08T${time}:00+02:00`,
          mode: 'phone',
          topic: 'Местене',
        });
        return { calls, id: made.body.id as string };
      }),
    );
    const target = '2026-12-15T11:00:00+02:00';
    const [requests, ...moves] = await Promise.all([
      race(scheduleId, target, 20),
      ...movers.map(({ calls, id }) => calls.post(`/meetings/${id}/reschedule`, { start: target })),
    ]);
    const moved = moves.filter(({ status }) => status === 200).length;
    expect((requests[201] ?? 0) + moved).toBe(1);
    const there = await reception.admin.get(
      `/office/meetings?scheduleId=${scheduleId}&from=2026-12-15&to=2026-12-15`,
    );
    expect(there.body.items).toHaveLength(1);
  });

  it('is run by what stands, however often the schedule changes and is read meanwhile', async () => {
    const scheduleId = await reception.publish({ title: 'Петминутки', slotMinutes: 5 });
    const day = `/schedules/${scheduleId}/slots?from=2026-12-07&to=2027-01-25`;
    const { slots } = (await reception.admin.get(day)).body as { slots: { start: string }[] };
    const { calls } = await reception.citizen();
    const change = () =>
      reception.product.app
        .get(EntityManager)
        .fork()
        .execute('update schedule set title = title where id = ?', [scheduleId]);
    const book = ({ start }: { start: string }) =>
      calls.post('/meetings', { scheduleId, start, mode: 'phone', topic: 'Промени' });
    for (let round = 0; round < 30; round++) {
      const [, , ...answers] = await Promise.all([
        change(),
        reception.admin.get(day),
        ...slots.splice(0, 4).map(book),
        reception.admin.get(day),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 200]);
    }
  });
});
