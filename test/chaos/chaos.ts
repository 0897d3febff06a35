import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SpecMailbox } from '../kit/mailbox.js';
import { RedisServer } from '../kit/redis.js';
import { until } from '../kit/until.js';
import { expected, foundUnderBells } from './expected.js';
import { KeptProcess } from './kept-process.js';
import { Load } from './load.js';
import { PostgresToKill } from './postgres-to-kill.js';

/** What a run came to; all that should be zero is in `wrong`. */
export interface Outcome {
  seed: number;
  seconds: number;
  acts: number;
  unanswered: number;
  answers: Record<string, number>;
  kills: Record<string, number>;
  /** Kills that found a message in a worker's hands. */
  hits: number;
  smtpRefusals: number;
  owed: number;
  mailsTaken: number;
  repeats: number;
  wrong: {
    neverTold: string[];
    toldButNotOwed: string[];
    otherMessageId: string[];
    neverUnderTheBell: string[];
    underTheBellButNotOwed: string[];
    twiceUnderTheBell: string[];
  };
}

/** The same seed gives the same kills at the same times; what they hit is up to the machine (mulberry32). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Processes and neighbours are killed at random under load, while the mail server refuses one message in five. */
export async function chaos(seconds: number, seed: number, say: (line: string) => void): Promise<Outcome> {
  const [killing, loading, refusing] = [dice(seed), dice(seed + 1), dice(seed + 2)];
  const oneOf =
    (roll: () => number) =>
    <T>(of: readonly T[]): T =>
      of[Math.floor(roll() * of.length)]!;
  const database = await PostgresToKill.start();
  const redis = await RedisServer.start();
  const mailbox = new SpecMailbox();
  const dataDir = await mkdtemp(join(tmpdir(), 'priemno-'));
  const kept: KeptProcess[] = [];
  let smtpRefusals = 0;
  mailbox.whim = () => {
    if (refusing() >= 0.2) return 'take';
    smtpRefusals++;
    return 'refuse';
  };
  try {
    const env = {
      DATABASE_URL: database.url(),
      REDIS_URL: redis.url,
      SMTP_URL: await mailbox.start(),
      DATA_DIR: dataDir,
      SEED: 'demo',
    };
    const http = await KeptProcess.start('http', env);
    kept.push(http);
    const workers = await Promise.all([KeptProcess.start('worker', env), KeptProcess.start('worker', env)]);
    kept.push(...workers);
    // What the demo brings along was told before.
    const [first] = await database.rows<{ id: string }>('select id from event order by id desc limit 1');
    const load = await Load.start(http.url, oneOf(loading));

    let hits = 0;
    const countHit = async (): Promise<void> => {
      const [row] = await database
        .rows<{ held: number }>(
          `select count(*)::int as held from delivery where channel = 'mail' and state = 'sending' and lease_until > now()`,
        )
        .catch(() => [{ held: 1 }]);
      if (row!.held > 0) hits++;
    };
    const killWorker = async (worker: KeptProcess): Promise<void> => {
      worker.signal('SIGSTOP');
      await countHit();
      worker.signal('SIGKILL');
    };
    const deeds: Record<string, () => Promise<void>> = {
      http: async () => http.signal('SIGKILL'),
      worker: () => killWorker(oneOf(killing)(workers)),
      'both workers': async () => {
        for (const worker of workers) await killWorker(worker);
      },
      PostgreSQL: async () => {
        await countHit();
        await database.kill();
        await pause(killing() * 2_000);
        await database.start();
      },
      Redis: async () => {
        await redis.kill();
        await pause(killing() * 2_000);
        await redis.start();
      },
      FLUSHALL: () => redis.flushAll(),
    };
    const kills: Record<string, number> = {};
    const names = Object.keys(deeds);
    let next = 0;
    for (const end = Date.now() + seconds * 1_000; Date.now() < end;) {
      await pause(2_000 + killing() * 4_000);
      // Each at least once, then at random.
      const name = next < names.length ? names[next++]! : oneOf(killing)(names);
      await deeds[name]!();
      kills[name] = (kills[name] ?? 0) + 1;
      say(`killed: ${name}`);
      // Without a process that takes requests there is no load, and the next kill would prove nothing.
      await until('HTTP answers', () => answers(http.url), 30_000).catch(() => undefined);
    }
    await load.stop();
    say('the load has ended; waiting for what is owed');
    await until(
      'all that was owed is done',
      async () => {
        const [row] = await database.rows<{ owed: number }>(
          `select ((select count(*) from event where relayed_at is null) +
                   (select count(*) from event_reaction where done_at is null) +
                   (select count(*) from delivery where state in ('waiting', 'sending')))::int as owed`,
        );
        return row?.owed === 0;
      },
      240_000,
    ).catch(async (late) => {
      const left = await database.rows(
        `select 'event' as of, name, null as state, count(*)::int as many, null as next from event where relayed_at is null group by 2
         union all
         select 'reaction', reaction, null, count(*)::int, null from event_reaction where done_at is null group by 2
         union all
         select 'delivery', message, state, count(*)::int, min(next_try_at) || ' tries ' || max(attempts) || ' ' || max(error)
           from delivery where state in ('waiting', 'sending') group by 2, 3`,
      );
      throw new Error(`${String(late)}\n${left.map((one) => JSON.stringify(one)).join('\n')}`);
    });
    // A repetition that is still on its way would come now.
    await pause(2_000);

    const { byMail: owed, inApp, events } = await expected(database, first!.id);
    const bells = await foundUnderBells(database, first!.id);
    const told = new Map<string, string[]>();
    for (const { eventId, to, messageId } of mailbox.taken) {
      const key = `${eventId} ${to.toLowerCase()}`;
      told.set(key, [...(told.get(key) ?? []), messageId ?? '']);
    }
    return {
      seed,
      seconds,
      acts: load.acts,
      unanswered: load.unanswered,
      answers: load.answers,
      kills,
      hits,
      smtpRefusals,
      owed: owed.size,
      mailsTaken: mailbox.taken.length,
      repeats: mailbox.taken.length - told.size,
      wrong: {
        neverTold: [...owed].filter((key) => !told.has(key)),
        toldButNotOwed: [...told.keys()].filter((key) => !owed.has(key) && events.has(key.split(' ')[0]!)),
        otherMessageId: [...told].filter(([, ids]) => new Set(ids).size > 1).map(([key]) => key),
        neverUnderTheBell: [...inApp].filter((key) => !bells.includes(key)),
        underTheBellButNotOwed: bells.filter((key) => !inApp.has(key) && events.has(key.split(' ')[0]!)),
        twiceUnderTheBell: bells.filter((key, index) => bells.indexOf(key) !== index),
      },
    };
  } finally {
    await Promise.all(kept.map((one) => one.end()));
    await mailbox.stop();
    await redis.remove();
    await database.remove();
    await rm(dataDir, { recursive: true, force: true });
  }
}
