import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SpecMailbox } from '../kit/mailbox.js';
import { until } from '../kit/until.js';
import { dice } from '../model/chance.js';
import { expected, foundUnderBells } from './expected.js';
import type { KeptProcess } from './kept-process.js';
import { Load } from './load.js';
import { Machines, type Queue } from './machines.js';
import { OpenPage } from './open-page.js';
import { PostgresToKill } from './postgres-to-kill.js';

/** What is run, and for how long. */
export interface Run {
  seconds: number;
  /** The same seed gives the same kills at the same times; what they hit is up to the machine. */
  seed: number;
  /** Where the queues live. */
  queue: Queue;
  /** How many HTTP processes. */
  https: number;
}

/** What a run came to; all that should be zero is in `wrong`. */
export interface Outcome {
  run: Run;
  acts: number;
  /** How often everybody asked for the same time at once. */
  races: number;
  unanswered: number;
  answers: Record<string, number>;
  kills: Record<string, number>;
  /** Kills that found a message in a worker's hands. */
  hits: number;
  smtpRefusals: number;
  owed: number;
  mailsTaken: number;
  repeats: number;
  /** Messages that the clock owed, each of which both workers could have sent. */
  reminders: number;
  wrong: {
    /** Times that more than one was told are theirs. */
    soldTwice: string[];
    neverTold: string[];
    toldButNotOwed: string[];
    otherMessageId: string[];
    neverUnderTheBell: string[];
    underTheBellButNotOwed: string[];
    twiceUnderTheBell: string[];
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Every reminder that stands is due now, to be sent by whichever worker comes first. */
async function remindAtOnce(database: PostgresToKill): Promise<void> {
  await database.rows(`update reminder set due_at = now() where state = 'waiting'`);
}

/** Processes and neighbours are killed at random under load, while the mail server refuses one message in five. */
export async function chaos(run: Run, say: (line: string) => void): Promise<Outcome> {
  const { seconds, seed } = run;
  const [killing, loading, refusing] = [dice(seed), dice(seed + 1), dice(seed + 2)];
  const oneOf =
    (roll: () => number) =>
    <T>(of: readonly T[]): T =>
      of[Math.floor(roll() * of.length)]!;
  const database = await PostgresToKill.start();
  const mailbox = new SpecMailbox();
  const dataDir = await mkdtemp(join(tmpdir(), 'priemno-'));
  let machines: Machines | undefined;
  let page: OpenPage | undefined;
  let smtpRefusals = 0;
  mailbox.whim = () => {
    if (refusing() >= 0.2) return 'take';
    smtpRefusals++;
    return 'refuse';
  };
  try {
    await mailbox.start();
    machines = await Machines.start(run.queue, run.https, database, mailbox, dataDir);
    const { https, workers, queue, url } = machines;
    // What the demo brings along was told before.
    const [first] = await database.rows<{ id: string }>('select id from event order by id desc limit 1');
    const load = await Load.start(url, oneOf(loading));
    page = new OpenPage(load.staff);

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
      http: async () => oneOf(killing)(https).signal('SIGKILL'),
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
        await queue.kill();
        await pause(killing() * 2_000);
        await queue.start();
      },
      FLUSHALL: () => queue.flushAll(),
    };
    const kills: Record<string, number> = {};
    const names = Object.keys(deeds);
    let next = 0;
    for (const end = Date.now() + seconds * 1_000; Date.now() < end || next < names.length;) {
      await pause(2_000 + killing() * 4_000);
      await remindAtOnce(database);
      // Each at least once, however short the run, then at random.
      const name = next < names.length ? names[next++]! : oneOf(killing)(names);
      await deeds[name]!();
      kills[name] = (kills[name] ?? 0) + 1;
      say(`killed: ${name}`);
      // Without a process that takes requests there is no load, and the next kill would prove nothing.
      await until('HTTP answers', () => answers(url), 30_000).catch(() => undefined);
    }
    await load.stop();
    // Whichever processes the page, the one who asks and the reaction are at.
    await page.hearsOf(() => load.ask());
    say('the load has ended; waiting for what is owed');
    await until(
      'all that was owed is done',
      async () => {
        const [row] = await database.rows<{ owed: number }>(
          `select ((select count(*) from event where relayed_at is null) +
                   (select count(*) from event_reaction where done_at is null) +
                   (select count(*) from delivery where state in ('waiting', 'sending')) +
                   (select count(*) from reminder where state = 'waiting' and due_at <= now()))::int as owed`,
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
    const [reminded] = await database.rows<{ count: number }>(
      `select count(*)::int as count from reminder where state = 'told'`,
    );
    const told = new Map<string, string[]>();
    for (const { eventId, to, messageId } of mailbox.taken) {
      const key = `${eventId} ${to.toLowerCase()}`;
      told.set(key, [...(told.get(key) ?? []), messageId ?? '']);
    }
    return {
      run,
      acts: load.acts,
      races: load.races,
      unanswered: load.unanswered,
      answers: load.answers,
      kills,
      hits,
      smtpRefusals,
      owed: owed.size,
      mailsTaken: mailbox.taken.length,
      repeats: mailbox.taken.length - told.size,
      reminders: reminded!.count,
      wrong: {
        soldTwice: load.soldTwice,
        neverTold: [...owed].filter((key) => !told.has(key)),
        toldButNotOwed: [...told.keys()].filter((key) => !owed.has(key) && events.has(key.split(' ')[0]!)),
        otherMessageId: [...told].filter(([, ids]) => new Set(ids).size > 1).map(([key]) => key),
        neverUnderTheBell: [...inApp].filter((key) => !bells.includes(key)),
        underTheBellButNotOwed: bells.filter((key) => !inApp.has(key) && events.has(key.split(' ')[0]!)),
        twiceUnderTheBell: bells.filter((key, index) => bells.indexOf(key) !== index),
      },
    };
  } finally {
    await page?.close();
    await machines?.end();
    await mailbox.stop();
    await database.remove();
    await rm(dataDir, { recursive: true, force: true });
  }
}
