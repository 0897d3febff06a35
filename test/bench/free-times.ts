import { spawn } from 'node:child_process';
import { freePort } from '../../src/platform/free-port.js';
import { type Answered, load, requestText } from './load.js';
import { median, ms, type Outcome, quantile } from './numbers.js';
import type { BenchServer } from './server.js';
import { addSchedules, entry, hostId, inDays, scheduleId } from './town.js';

const CONNECTIONS = 32;
const ROUNDS = 7;
const SECONDS = 3;

/** A month's free times of one schedule over HTTP, against a bare route that sends the same from one prepared query. */
export async function freeTimes(server: BenchServer): Promise<Outcome[]> {
  const product = await server.openProduct('bench_free');
  const db = await server.connect('bench_free');
  const workdays = entry('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', ['09:00-17:00'], ['12:00-13:00']);
  await addSchedules(db, 1, () => ({ reception: [workdays] }));
  const path = `/api/v1/schedules/${scheduleId(0)}/slots?from=${inDays(1)}&to=${inDays(31)}`;
  const read = async (): Promise<{ slots: Record<string, unknown>[] }> =>
    (await (await fetch(product.url + path)).json()) as { slots: Record<string, unknown>[] };

  // A third of the month is taken.
  for (const { start, end } of (await read()).slots.filter((_, n) => n % 3 === 0)) {
    await db.query(
      `insert into taken_time (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, topic, attendee, origin)
       values (gen_random_uuid(), 'approved', $1, $2, 1, $3, $4, tstzrange($3, $4), 'inPerson', 'Скица', '{}', 'portal')`,
      [scheduleId(0), hostId(0), start, end],
    );
  }
  const { slots } = await read();
  await db.query(
    'create table bench_slot (schedule_id uuid, n int, start text, "end" text, modes jsonb, remaining int, place text)',
  );
  for (const [n, { start, end, modes, remaining, place }] of slots.entries()) {
    await db.query('insert into bench_slot values ($1, $2, $3, $4, $5, $6, $7)', [
      ...[scheduleId(0), n, start, end, JSON.stringify(modes), remaining, place],
    ]);
  }
  await db.query('create index on bench_slot (schedule_id, n)');
  await db.query('vacuum analyze');

  const bare = await startBareRoute(server.urlOf('bench_free'));
  try {
    const measure = (url: string, at: string): Promise<Answered> =>
      load(url, { connections: CONNECTIONS, seconds: SECONDS, request: () => requestText('GET', at) });
    const ours = () => measure(product.url, path);
    const theirs = () => measure(bare.url, `/slots/${scheduleId(0)}`);
    await ours();
    await theirs();
    const rounds = { ours: [] as Answered[], bare: [] as Answered[] };
    for (let round = 0; round < ROUNDS; round++) {
      rounds.ours.push(await ours());
      rounds.bare.push(await theirs());
    }
    for (const { firstRefusal } of [...rounds.ours, ...rounds.bare])
      if (firstRefusal) throw new Error(`free times were refused: ${firstRefusal}`);
    const rate = (of: Answered[]) => median(of.map(({ perSecond }) => perSecond));
    const p99 = (of: Answered[]) => median(of.map(({ latencies }) => quantile(latencies, 0.99)));
    const each = (value: (one: Answered) => number) =>
      median(rounds.ours.map((one, n) => value(one) / value(rounds.bare[n]!)));
    return [
      {
        what: `a month's free times per second over HTTP, of a bare route with one prepared query (${slots.length} free)`,
        value: each(({ perSecond }) => perSecond),
        bound: { atLeast: 0.5 },
        behind: `${rate(rounds.ours).toFixed(0)}/s against ${rate(rounds.bare).toFixed(0)}/s, ${CONNECTIONS} connections, medians of ${ROUNDS} rounds of ${SECONDS} s`,
      },
      {
        what: 'the 99th percentile of its time to answer, of the bare route’s',
        value: each(({ latencies }) => quantile(latencies, 0.99)),
        bound: { atMost: 2 },
        behind: `${ms(p99(rounds.ours))} against ${ms(p99(rounds.bare))}`,
      },
    ];
  } finally {
    bare.stop();
  }
}

async function startBareRoute(databaseUrl: string): Promise<{ url: string; stop: () => void }> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/bare-route.ts'], {
    env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the bare route ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}
