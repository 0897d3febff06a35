import { createRequire } from 'node:module';
import type pg from 'pg';
import { built } from './built-product.js';
import { median, ms, type Outcome, timed } from './numbers.js';
import type { BenchServer } from './server.js';
import { addSchedules, entry, inDays } from './town.js';

const FEW = 20;
const SCHEDULES = 200;
const MEETINGS = 30_000;
const ROUNDS = 41;

/** The public tree with the next free time of 200 schedules and 30,000 meetings, against the time of its queries alone. */
export async function tree(server: BenchServer): Promise<Outcome[]> {
  await (await server.openProduct('bench_tree')).stop();
  const db = await server.connect('bench_tree');
  await fill(db, FEW, MEETINGS / SCHEDULES);
  const app = await openApp(server.urlOf('bench_tree'));
  try {
    const read = async (): Promise<number> => {
      const answer = await app.inject({ method: 'GET', url: '/api/v1/groups' });
      if (answer.statusCode !== 200) throw new Error(answer.payload);
      return (answer.json() as { schedules: unknown[] }[]).reduce(
        (sum, node) => sum + node.schedules.length,
        0,
      );
    };
    const shown = async (schedules: number): Promise<Statement[]> => {
      const asked = await recorded(async () => {
        if ((await read()) !== schedules) throw new Error('the tree does not show every schedule');
      });
      return asked;
    };
    await read();
    const ofFew = (await shown(FEW)).length;
    await db.query('truncate host, schedule_group, schedule cascade');
    await db.query('truncate taken_time cascade');
    await fill(db, SCHEDULES, MEETINGS / SCHEDULES);
    await db.query('vacuum analyze');
    await read();
    const statements = await shown(SCHEDULES);

    const alone = async (): Promise<void> => {
      for (const { text, values } of statements) await db.query(text, values);
    };
    const rounds = { ours: [] as number[], alone: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      rounds.ours.push(await timed(read));
      rounds.alone.push(await timed(alone));
    }
    return [
      {
        what: `queries for the tree of ${SCHEDULES} schedules, more than for that of ${FEW}`,
        value: statements.length - ofFew,
        bound: { atMost: 0 },
        behind: `${statements.length} queries for ${SCHEDULES} schedules, ${ofFew} for ${FEW}`,
      },
      {
        what: `time for the tree with ${MEETINGS} meetings, of its queries alone`,
        value: median(rounds.ours.map((one, n) => one / rounds.alone[n]!)),
        bound: { atMost: 3 },
        behind: `${ms(median(rounds.ours))} against ${ms(median(rounds.alone))}, medians of ${ROUNDS} rounds`,
      },
    ];
  } finally {
    await app.close();
  }
}

/** Schedules in ten groups, each with its first times taken, so that the next free one must be looked for. */
async function fill(db: pg.Client, schedules: number, meetingsOfEach: number): Promise<void> {
  const shapes = [
    [entry('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', ['09:00-17:00'], ['12:00-13:00'])],
    [entry('FREQ=WEEKLY;BYDAY=TU,TH', ['08:30-12:00', '13:00-17:30'])],
    [entry('FREQ=MONTHLY;BYDAY=1MO,3MO', ['09:00-17:00'])],
    [entry('FREQ=WEEKLY;BYDAY=WE', ['09:00-12:00']), entry('FREQ=MONTHLY;BYDAY=-1TH', ['14:00-16:00'])],
  ];
  await addSchedules(db, schedules, (n) => ({ reception: shapes[n % shapes.length] }));
  await db.query(
    `insert into schedule_group (id, name) select gen_random_uuid(), 'Дирекция ' || n from generate_series(1, 10) n`,
  );
  await db.query(
    `insert into schedule_in_group (schedule_id, group_id)
     select s.id, g.id from (select id, row_number() over (order by id) as n from schedule) s
       join (select id, row_number() over (order by id) as n from schedule_group) g on s.n % 10 = g.n - 1`,
  );
  await db.query(
    `insert into taken_time (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, topic, attendee, origin)
     select gen_random_uuid(), 'approved', s.id, s.host_id, 1, start, start + interval '15 minutes',
            tstzrange(start, start + interval '15 minutes'), 'inPerson', 'Скица на имот', '{}', 'portal'
       from schedule s,
            lateral (select (day + minute * interval '1 minute') at time zone 'Europe/Sofia' as start
                       from generate_series($1::timestamp, $1::timestamp + interval '30 days', '1 day') day,
                            generate_series(540, 1005, 15) minute
                      where extract(isodow from day) < 6 order by 1 limit $2) taken`,
    [inDays(1), meetingsOfEach],
  );
}

interface Statement {
  text: string;
  values: unknown[];
}

let record: Statement[] | undefined;

// The driver that the product's ORM uses is asked what it sends: whatever layer a query came through, here it is final.
const ofTheOrm = createRequire(import.meta.resolve('@mikro-orm/postgresql'));
const { Client } = ofTheOrm('pg') as typeof pg;
const query = Client.prototype.query;
Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  const [first, second] = given as [string | Statement, unknown];
  const text = typeof first === 'string' ? first : first.text;
  const values = (typeof first === 'string' ? second : first.values) ?? [];
  if (text) record?.push({ text, values: Array.isArray(values) ? values : [] });
  return (query as (...all: unknown[]) => unknown).apply(this, given);
} as typeof query;

async function recorded(work: () => Promise<void>): Promise<Statement[]> {
  record = [];
  await work();
  const all = record;
  record = undefined;
  return all.filter(({ text }) => /^\s*(select|with)/i.test(text));
}

async function openApp(databaseUrl: string) {
  const { AppModule } = await built<typeof import('../../src/app.module.js')>('app.module.js');
  const { readConfig } = await built<typeof import('../../src/platform/config.js')>('platform/config.js');
  const { makeHttpApp } =
    await built<typeof import('../../src/platform/http/http-app.js')>('platform/http/http-app.js');
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    DATA_DIR: '.data/bench/tree',
    SMTP_URL: 'smtp://127.0.0.1:9',
    LOG_LEVEL: 'error',
    RATE_LIMIT: 'off',
    PROCESS: 'http',
  });
  const app = await makeHttpApp(AppModule.forRoot(config), config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
