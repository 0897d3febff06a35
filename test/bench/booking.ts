import { load, requestText } from './load.js';
import { type Outcome, median } from './numbers.js';
import { pgbench } from './pgbench.js';
import type { BenchServer } from './server.js';
import { accountId, addSchedules, addSignedIn, entry, hostId, inDays, scheduleId } from './town.js';
import { built } from './built-product.js';

const CONNECTIONS = 32;
const SCHEDULES = 100;
const ROUNDS = 7;
const SECONDS = 4;

/** Booking over HTTP at 32 connections against pgbench running the same statement, and a race for each time. */
export async function booking(server: BenchServer): Promise<Outcome[]> {
  const product = await server.openProduct('bench_booking');
  const db = await server.connect('bench_booking');
  const everyDay = entry('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', ['00:00-24:00']);
  await addSchedules(db, SCHEDULES, () => ({ slotMinutes: 5, reception: [everyDay] }));
  const cookies = await addSignedIn(db, CONNECTIONS);
  const answer = await fetch(
    `${product.url}/api/v1/schedules/${scheduleId(0)}/slots?from=${inDays(2)}&to=${inDays(80)}`,
  );
  const starts = ((await answer.json()) as { slots: { start: string }[] }).slots.map(({ start }) => start);

  let booked = 0;
  const request = (n: number, connection: number): string => {
    const start = starts[Math.floor(n / SCHEDULES)]!;
    return requestText(
      'POST',
      '/api/v1/meetings',
      { cookie: cookies[connection]!, origin: 'http://localhost:' + new URL(product.url).port },
      { scheduleId: scheduleId(n % SCHEDULES), start, mode: 'inPerson', topic: 'Скица на имот' },
    );
  };
  const overHttp = async (seconds: number): Promise<number> => {
    const from = booked;
    const round = await load(product.url, {
      connections: CONNECTIONS,
      seconds,
      request: (n, connection) => request(from + n, connection),
    });
    booked += round.latencies.length;
    if (round.firstRefusal) throw new Error(`a booking was refused: ${round.firstRefusal}`);
    return round.perSecond;
  };
  const { rows } = await db.query<{ value: string }>('select value from scheduling_stamp');
  const stamp = rows[0]!.value;
  let base = 0;
  const bare = async (seconds: number): Promise<number> => {
    base += 1_000_000;
    return pgbench(server.urlOf('bench_booking') + '?options=-cjit%3Doff', await script(stamp), {
      clients: CONNECTIONS,
      seconds,
      defined: { base, i: 0 },
    });
  };

  await overHttp(SECONDS);
  await bare(SECONDS);
  await db.query('vacuum analyze');
  const rounds = { http: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    rounds.http.push(await overHttp(SECONDS));
    rounds.bare.push(await bare(SECONDS));
  }
  const [http, statement] = [median(rounds.http), median(rounds.bare)];
  const ratios = rounds.http.map((one, n) => one / rounds.bare[n]!);
  const race = await raceForEachTime(server, product.url, (n, connection) =>
    // All connections ask for the same time before any asks for the next.
    request(booked + SCHEDULES + Math.floor(n / CONNECTIONS), connection),
  );
  return [
    {
      what: `bookings per second over HTTP, of pgbench's with the same statement, ${CONNECTIONS} connections each`,
      value: median(ratios),
      bound: { atLeast: 0.5 },
      behind: `${http.toFixed(0)}/s against ${statement.toFixed(0)}/s, medians of ${ROUNDS} rounds of ${SECONDS} s`,
    },
    ...race,
  ];
}

/** The product's own statement, with values that pgbench computes. */
async function script(stamp: string): Promise<string> {
  const { SEAT_STATEMENT } =
    await built<typeof import('../../src/booking/take-seat.js')>('booking/take-seat.js');
  const start = `timestamptz '2031-01-01' + :k * interval '5 minutes'`;
  const end = `timestamptz '2031-01-01' + (:k + 1) * interval '5 minutes'`;
  const id = (pattern: string, n: string) =>
    `('${pattern.slice(0, -12)}' || lpad(:${n}::text, 12, '0'))::uuid`;
  const attendee = `'{"givenName":"Ана","familyName":"Примерова","phone":"+359888123456","email":"a@people.example"}'`;
  const facts = `'{"scheduleId":"${scheduleId(0)}","hostId":"${hostId(0)}","status":"requested","start":"2031-01-01T09:00:00.000Z","end":"2031-01-01T09:15:00.000Z","mode":"inPerson","origin":"portal","reference":""}'`;
  const values = [
    'uuidv7()',
    `'requested'`,
    id(scheduleId(0), 's'),
    id(hostId(0), 's'),
    '1',
    start,
    end,
    `tstzrange(${start}, ${end})`,
    `'inPerson'`,
    `'стая 201'`,
    `'Скица на имот'`,
    'null',
    id(accountId(0), 'client_id'),
    attendee,
    `'portal'`,
    'now()',
    'null',
    `' ana primerova a people example skitsa na imot '`,
    stamp,
    'now()',
    `jsonb_build_object('kind', 'citizen', 'id', '${accountId(0)}')`,
    facts,
    `jsonb_build_array(jsonb_build_object('id', uuidv7(), 'name', 'MeetingRequested'))`,
    stamp,
    id(hostId(0), 's'),
    `tstzrange(${start}, ${end})`,
    'now()',
  ];
  const parts = SEAT_STATEMENT.text.split('?');
  if (parts.length !== values.length + 1)
    throw new Error(`the product's statement has ${parts.length - 1} values, the benchmark ${values.length}`);
  const statement = parts.map((part, n) => part + (n < values.length ? `(${values[n]})` : '')).join('');
  return [
    `\\set n :base + :i * ${CONNECTIONS} + :client_id`,
    '\\set i :i + 1',
    `\\set s :n % ${SCHEDULES}`,
    `\\set k :n / ${SCHEDULES}`,
    `${statement.replace(/\s+/g, ' ').trim()};`,
  ].join('\n');
}

async function raceForEachTime(
  server: BenchServer,
  url: string,
  request: (n: number, connection: number) => string,
): Promise<Outcome[]> {
  const db = await server.connect('bench_booking');
  const rollbacks = async (): Promise<number> => {
    const { rows } = await db.query<{ n: string }>(
      `select xact_rollback + deadlocks as n from pg_stat_database where datname = current_database()`,
    );
    return Number(rows[0]!.n);
  };
  await db.query('create extension if not exists pg_stat_statements');
  await db.query('select pg_stat_statements_reset()');
  await server.countStatements(true);
  const [errors] = [await server.errors(), await rollbacks()];
  const { statuses } = await load(url, { connections: CONNECTIONS, seconds: SECONDS, request });
  await server.countStatements(false);
  const { rows } = await db.query<{ calls: number }>(
    `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements where query ~* 'insert into (meeting|taken_time)'`,
  );
  const asked = Object.values(statuses).reduce((sum, one) => sum + one, 0);
  const said = Object.entries(statuses).map(([status, times]) => `${times} times ${status}`);
  return [
    {
      what: 'database errors of those who lose a race',
      value: (await server.errors()) - errors,
      bound: { atMost: 0 },
      behind: `32 connections ask for each time: ${said.join(', ')}`,
    },
    {
      what: 'statements that try to take a seat, for each that asks (capacity 1: no retry)',
      value: rows[0]!.calls / asked,
      bound: { atMost: 1 },
      behind: `${rows[0]!.calls} statements for ${asked} requests`,
    },
  ];
}
