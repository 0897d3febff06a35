/**
 * `npm run simulate -- [people] [seconds] [HTTP processes] [seed]`: the busiest morning of a town against the real
 * processes. So many people come within so many seconds, most of them early and to the same few officials; each searches,
 * holds the first free time, logs in and books. Says how quickly each call was answered, who got nothing, and when the
 * last of them was told.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresToKill } from '../chaos/postgres-to-kill.js';
import { SpecMailbox } from '../kit/mailbox.js';
import { ProductProcess } from '../kit/processes.js';
import { until } from '../kit/until.js';
import { dice } from '../model/chance.js';
import { type Character, Person } from './person.js';
import { Clock } from './tally.js';

const [people = 300, seconds = 60, https = 2, seed = 1] = process.argv.slice(2).map(Number);
const roll = dice(seed);
console.log(`${people} people within ${seconds} s, ${https} HTTP processes and two workers, seed ${seed}`);

const database = await PostgresToKill.start();
const mailbox = new SpecMailbox();
const dataDir = await mkdtemp(join(tmpdir(), 'priemno-simulate-'));
const processes: ProductProcess[] = [];
try {
  await mailbox.start();
  const env = {
    ...{ DATABASE_URL: database.url(), SMTP_URL: mailbox.url, SEED: 'demo' },
    SECRETS_KEY: randomBytes(32).toString('base64'),
    // Each of the people has an address of their own, and the limits are on.
    ...{ TRUST_PROXY: 'on', RATE_LIMIT: 'on' },
  };
  for (let n = 0; n < https + 2; n++)
    processes.push(
      await ProductProcess.start(n < https ? 'http' : 'worker', { ...env, DATA_DIR: join(dataDir, `${n}`) }),
    );
  const urls = processes.slice(0, https).map(({ url }) => url);
  await database.rows(
    `insert into account (id, kind, state, email, given_name, family_name, phone, password_hash)
     select gen_random_uuid(), 'citizen', 'active', 'person' || n || '@people.example', 'Ива', 'Димова', '+359888123456', password_hash
       from account, generate_series(1, ${people}) n where email = 'maria@citizens.example'`,
  );

  const clock = new Clock();
  const living: Promise<boolean>[] = [];
  const begun = performance.now();
  for (let n = 0; n < people; n++) {
    const character: Character = {
      email: `person${n + 1}@people.example`,
      network: `198.18.${n >> 8}.${n & 255}`,
      // Half want one of three, as of the mayor, the architect and taxes in the real lists.
      wants: roll() < 0.5 ? Math.floor(roll() * 3) : Math.floor(roll() * 1_000),
      thinks: 500 + roll() * 2_500,
    };
    // Twice as many in the first half as in the second.
    const at = (roll() < 2 / 3 ? roll() / 2 : 0.5 + roll() / 2) * seconds * 1_000;
    const person = new Person(character, urls[n % urls.length]!, clock);
    living.push(pause(at).then(() => person.live()));
  }
  const booked = (await Promise.all(living)).filter(Boolean).length;
  const lasted = (performance.now() - begun) / 1_000;
  console.log(clock.table());
  console.log(`\n${booked} of ${people} have a meeting; the last one after ${lasted.toFixed(0)} s.`);

  const begunTelling = performance.now();
  await until(
    'everyone is told',
    async () => {
      const [row] = await database.rows<{ owed: number }>(
        `select ((select count(*) from event where relayed_at is null) +
                 (select count(*) from event_reaction where done_at is null) +
                 (select count(*) from delivery where state in ('waiting', 'sending')))::int as owed`,
      );
      return row?.owed === 0;
    },
    600_000,
  );
  console.log(`Everyone was told ${((performance.now() - begunTelling) / 1_000).toFixed(0)} s later.`);
  const sizes = await Promise.all(
    processes.map(async ({ kind, pid }) => `${kind} ${await megabytes(pid)} MB`),
  );
  console.log(`Memory: ${sizes.join(', ')}.`);
  const [twice] = await database.rows<{ sold: number }>(
    `select count(*)::int as sold from meeting a join meeting b on a.host_id = b.host_id and a.seat = b.seat
       and a.id < b.id and a.during && b.during
      where a.status in ('requested', 'approved') and b.status in ('requested', 'approved')`,
  );
  console.log(`Times sold twice: ${twice!.sold}.`);
  process.exitCode = twice!.sold > 0 || booked === 0 ? 1 : 0;
} finally {
  await Promise.all(processes.map((one) => one.stop()));
  await mailbox.stop();
  await database.remove();
  await rm(dataDir, { recursive: true, force: true });
}

/** What a process holds in memory (proc(5)). */
async function megabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}
