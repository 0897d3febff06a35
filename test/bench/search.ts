import type pg from 'pg';
import { foldText } from '../../libs/domain/fold.js';
import { load, requestText } from './load.js';
import { median, ms, type Outcome } from './numbers.js';
import type { BenchServer } from './server.js';
import { accountId, addSchedules, addSignedIn, entry, hostId, scheduleId } from './town.js';

const SCALES = [10_000, 1_000_000];
const ROUNDS = 9;
const SECONDS = 0.5;
const SCHEDULES = 20;

/** The staff's search in 10,000 and in 1,000,000 meetings: what a clerk types takes as long in both. */
export async function search(server: BenchServer): Promise<Outcome[]> {
  const towns = [];
  for (const meetings of SCALES) {
    const database = `bench_search_${meetings}`;
    const product = await server.openProduct(database);
    const db = await server.connect(database);
    await addSchedules(db, SCHEDULES, () => ({
      reception: [entry('FREQ=WEEKLY;BYDAY=MO', ['09:00-12:00'])],
    }));
    const [cookie] = await addSignedIn(db, 1, ['administrator']);
    await fill(db, meetings);
    towns.push({ url: product.url, cookie: cookie!, asked: await whatClerksType(db), times: {} as Times });
  }
  const kinds = Object.keys(towns[0]!.asked);
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of kinds) {
      for (const { url, cookie, asked, times } of towns) {
        const words = asked[kind]!;
        const request = (n: number) =>
          requestText('GET', `/api/v1/office/meetings?q=${encodeURIComponent(words[n % words.length]!)}`, {
            cookie,
          });
        const answered = await load(url, { connections: 1, seconds: SECONDS, request });
        if (answered.firstRefusal) throw new Error(answered.firstRefusal);
        (times[kind] ??= []).push(median(answered.latencies));
      }
    }
  }
  const [few, many] = towns;
  return kinds.map((kind) => ({
    what: `time of a search by ${kind} among ${SCALES[1]} meetings, of that among ${SCALES[0]}`,
    value: median(many!.times[kind]!.map((one, n) => one / few!.times[kind]![n]!)),
    bound: { atMost: 1.5 },
    behind: `${ms(median(many!.times[kind]!))} against ${ms(median(few!.times[kind]!))}, e.g. „${many!.asked[kind]![0]}“`,
  }));
}

type Times = Record<string, number[]>;

/** People who come twenty times each, over ten years, about some hundred matters. */
async function fill(db: pg.Client, meetings: number): Promise<void> {
  // The order of a table without a past: the constraint would be checked a million times and is not asked about.
  await db.query('alter table taken_time drop constraint meeting_never_sold_twice');
  const { rows: indexes } = await db.query<{ name: string; sql: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as sql
       from pg_index where indrelid = 'taken_time'::regclass and not indisunique`,
  );
  for (const { name } of indexes) await db.query(`drop index ${name}`);
  await db.query('set statement_timeout = 0');
  await db.query('set session_replication_role = replica');
  await foldWords(db, meetings / 20);
  await db.query(
    `insert into taken_time (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, topic,
                             document_number, citizen_id, attendee, origin, created_at, words)
     select uuidv7(), 'held', ('${scheduleId(0).slice(0, -12)}' || lpad((i % ${SCHEDULES})::text, 12, '0'))::uuid,
            ('${hostId(0).slice(0, -12)}' || lpad((i % ${SCHEDULES})::text, 12, '0'))::uuid, 1,
            start, start + interval '15 minutes', tstzrange(start, start + interval '15 minutes'), 'inPerson',
            'Относно ' || matter.text || ', преписка ' || md5((i % 997)::text),
            'УТ-' || i % 100 || '-' || i || '/10.11.2026', '${accountId(0)}',
            jsonb_build_object('givenName', name.given, 'familyName', name.family,
                               'phone', '+35988' || lpad(person::text, 7, '0'), 'email', 'p' || person || '@people.example'),
            'portal', start - interval '9 days',
            name.words || matter.words || ' otnosno prepiska ut ' || i % 100 || ' ' || i || ' 10 11 2026 p' || person ||
              ' people example '
       from generate_series(1, $1::int) as one (i),
            lateral (select i / 20 as person, timestamptz '2017-01-01' + i * (interval '3650 days' / $1::int) as start) p,
            name, matter
      where name.n = person and matter.n = i % 10`,
    [meetings],
  );
  await db.query('set session_replication_role = origin');
  await db.query(`set maintenance_work_mem = '512MB'`);
  for (const { sql } of indexes) await db.query(sql);
  await db.query('vacuum analyze');
}

const MATTERS = [
  'скица',
  'удостоверение',
  'данък',
  'паркиране',
  'улица',
  'дърво',
  'ремонт',
  'жалба',
  'детска градина',
  'общинска земя',
];
const GIVEN = 'Иван,Мария,Георги,Елена,Димитър,Ивайла,Петър,Десислава,Стоян,Радка'.split(',');
const FAMILY = 'Кар,Дим,Стан,Бор,Рад,Зл,Мил,Тод,Гер,Вел'.split(',');
const DIGITS = 'аеиоуюястбвгдкмн';

/** The product folds words in its own process; here they are folded once for each person and matter. */
async function foldWords(db: pg.Client, people: number): Promise<void> {
  await db.query('create temp table matter (n int primary key, text text, words text)');
  await db.query('create temp table name (n int primary key, given text, family text, words text)');
  for (const [n, text] of MATTERS.entries())
    await db.query('insert into matter values ($1, $2, $3)', [n, text, foldText(text)]);
  const names = Array.from({ length: Math.floor(people) + 1 }, (_, n) => {
    const hex = [...n.toString(16)].map((digit) => DIGITS[parseInt(digit, 16)]).join('');
    const [given, family] = [GIVEN[n % 10]!, `${FAMILY[Math.floor(n / 10) % 10]}${hex}ов`];
    return { n, given, family, words: foldText(`${given} ${family}`) };
  });
  await db.query(
    'insert into name select * from jsonb_to_recordset($1) as r (n int, given text, family text, words text)',
    [JSON.stringify(names)],
  );
}

async function whatClerksType(db: pg.Client): Promise<Record<string, string[]>> {
  const { rows } = await db.query<{
    reference: string;
    phone: string;
    family: string;
    given: string;
    document: string;
  }>(
    `select reference, attendee->>'phone' as phone, attendee->>'familyName' as family,
            attendee->>'givenName' as given, document_number as document
       from taken_time tablesample bernoulli (50) repeatable (7) order by md5(id::text) limit 40`,
  );
  return {
    reference: rows.map(({ reference }) => reference),
    phone: rows.map(({ phone }) => phone.replace('+359', '0')),
    'full name': rows.map(({ given, family }) => `${given} ${family}`),
    'family name': rows.map(({ family }) => family),
    'document number': rows.map(({ document }) => document),
    'a common word of the topic': ['скица', 'данък', 'ремонт'],
  };
}
