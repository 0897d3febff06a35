import { Caller } from './kit/caller.js';
import { Town } from './kit/town.js';
import { until } from './kit/until.js';

const MEETINGS = 60;

describe('an absence that touches more than a request can wait for', () => {
  it(
    'is worked through by the next worker where one was killed half way, and nobody is told twice',
    () =>
      Town.live('PostgreSQL', async (town) => {
        const http = await town.start('http');
        const admin = await Caller.logIn(http.url, 'admin@rozovets.example');
        const [schedule] = await town.rows<{ id: string; hostId: string }>(
          `select id, host_id as "hostId" from schedule where title = 'Кмет'`,
        );
        // In a seat of their own, so that the demo's own meetings are not in their way.
        await town.rows(
          `insert into meeting (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, topic, attendee,
                              origin)
         select gen_random_uuid(), 'approved', '${schedule!.id}', '${schedule!.hostId}', 2, at, at + interval '15 minutes',
                tstzrange(at, at + interval '15 minutes'), 'inPerson', 'Скица',
                '{"givenName": "Ана", "familyName": "Примерова", "phone": "+359888123456", "email": null}', 'phone'
           from generate_series(1, ${MEETINGS}) as n,
                lateral (select now() + interval '20 days' + n * interval '15 minutes' as at) as times`,
        );
        const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
        const entered = await admin.post('/office/absences', {
          hostId: schedule!.hostId,
          from: day(19),
          to: day(24),
          reason: 'Командировка',
          meetings: 'cancel',
        });
        expect(entered.status).toBe(202);
        const { progressUrl } = (await entered.json()) as { progressUrl: string };
        const progress = async () =>
          (await admin.get(progressUrl.replace('/api/v1', ''))) as {
            state: string;
            total: number;
            done: number;
          };
        expect(await progress()).toMatchObject({ state: 'working', done: 0 });

        const worker = await town.start('worker');
        await until('some are done', async () => (await progress()).done > 0 || undefined);
        await worker.kill();
        expect((await progress()).state).toBe('working');

        await town.start('worker');
        await until('all are done', async () => (await progress()).state === 'done' || undefined, 120_000);
        const told = await town.rows<{ meetings: number; events: number }>(
          `select count(distinct m.id)::int as meetings, count(e.id)::int as events
           from meeting m join event e on e.aggregate_id = m.id and e.name = 'MeetingCancelled'
          where m.seat = 2 and m.status = 'cancelled'`,
        );
        expect(told).toEqual([{ meetings: MEETINGS, events: MEETINGS }]);
      }),
    180_000,
  );
});
