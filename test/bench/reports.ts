import type pg from 'pg';
import { load, requestText } from './load.js';
import { median, ms, type Outcome, timed } from './numbers.js';
import type { BenchServer } from './server.js';
import { addSchedules, addSignedIn, entry, hostId, scheduleId } from './town.js';

const MEETINGS = 500_000;
const SCHEDULES = 20;
const ROUNDS = 7;
const YEAR = 'from=2025-01-01&to=2025-12-31';

const REPORTS = [
  { report: 'meetings', by: 'month', atMost: 10 },
  { report: 'meetings', by: 'host', atMost: 10 },
  { report: 'missed', by: 'weekday', atMost: 10 },
  { report: 'waiting', by: 'host', atMost: 25 },
];

/** A year's report over half a million meetings, against `select count(*)` of the same rows. */
export async function reports(server: BenchServer): Promise<Outcome[]> {
  const product = await server.openProduct('bench_reports');
  const db = await server.connect('bench_reports');
  await addSchedules(db, SCHEDULES, () => ({ reception: [entry('FREQ=WEEKLY;BYDAY=MO', ['09:00-12:00'])] }));
  const [cookie] = await addSignedIn(db, 1, ['auditor']);
  await fill(db);
  const bare = () =>
    timed(() =>
      db.query(
        `select count(*) from meeting where start_at >= '2025-01-01 Europe/Sofia' and start_at < '2026-01-01 Europe/Sofia'`,
      ),
    );
  await bare();
  const counts: number[] = [];
  const times = REPORTS.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    counts.push(await bare());
    for (const [n, { report, by }] of REPORTS.entries()) {
      const request = () =>
        requestText('GET', `/api/v1/office/reports/${report}?${YEAR}&by=${by}`, { cookie: cookie! });
      const answered = await load(product.url, { connections: 1, seconds: 0.1, request });
      if (answered.firstRefusal) throw new Error(answered.firstRefusal);
      times[n]!.push(median(answered.latencies));
    }
  }
  return REPORTS.map(({ report, by, atMost }, n) => ({
    what: `time of a year’s report of ${report} by ${by} over ${MEETINGS} meetings, of counting them`,
    value: median(times[n]!.map((one, round) => one / counts[round]!)),
    bound: { atMost },
    behind: `${ms(median(times[n]!))} against ${ms(median(counts))}`,
  }));
}

/** All within one year, so that the whole table is read: the worst that a year can be. */
async function fill(db: pg.Client): Promise<void> {
  await db.query('alter table taken_time drop constraint meeting_never_sold_twice');
  await db.query('drop index taken_time_search');
  await db.query('set statement_timeout = 0');
  await db.query(
    `insert into taken_time (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, topic, attendee, origin,
                             cancelled_by, created_at, decided_at)
     select uuidv7(), status, ('${scheduleId(0).slice(0, -12)}' || lpad((i % ${SCHEDULES})::text, 12, '0'))::uuid,
            ('${hostId(0).slice(0, -12)}' || lpad((i % ${SCHEDULES})::text, 12, '0'))::uuid, 1,
            start, start + interval '15 minutes', tstzrange(start, start + interval '15 minutes'),
            (array['inPerson', 'video', 'phone'])[i % 3 + 1], 'Скица на имот', '{}',
            (array['portal', 'portal', 'phone'])[i % 3 + 1], case when status = 'cancelled' then 'citizen' end,
            start - i % 400 * interval '1 hour', start - i % 400 * interval '30 minutes'
       from generate_series(1, $1::int) as i cross join
            lateral (select timestamptz '2025-01-02' + i * (interval '360 days' / $1::int) as start,
                            (array['held', 'held', 'held', 'missed', 'refused', 'cancelled', 'held'])[i % 7 + 1] as status) as one`,
    [MEETINGS],
  );
  await db.query('vacuum analyze');
}
