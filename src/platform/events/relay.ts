import { InjectQueue } from '@nestjs/bullmq';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Queue } from 'bullmq';
import { DatabaseListener } from '../database/database-listener.js';
import { RareWarning } from '../log.js';
import { REACTION_QUEUE, reactionJob } from '../queue/reaction-queue.js';
import { Reactions } from './reactions.js';

const SWEEP_MS = 2_000;
const BATCH = 100;
// What is not done after OVERDUE is queued again, a bounded number at each sweep.
const OVERDUE = "interval '30 seconds'";
const OVERDUE_SWEEP_MS = 10_000;
const OVERDUE_BATCH = 500;
// With Redis away, adding a job neither resolves nor rejects; the rows stay in the outbox and are tried again.
const ENQUEUE_TIMEOUT_MS = 5_000;

interface Due {
  /** Of the event. */
  id: string;
  reaction: string;
}

const beforeAll: Due = { id: '00000000-0000-0000-0000-000000000000', reaction: '' };

/**
 * Moves stored events into the queue, one job per reaction. A notification only makes it quick: the sweep finds
 * what a lost notification, a crash between commit and queue, or an emptied Redis left behind.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly warning = new RareWarning(new Logger(Relay.name));
  private readonly timers: NodeJS.Timeout[] = [];
  private running: Promise<void> | undefined;
  private changing: Promise<unknown> = Promise.resolve();
  private requeued = beforeAll;
  private again = false;
  private stopped = false;

  constructor(
    private readonly em: EntityManager,
    private readonly reactions: Reactions,
    private readonly listener: DatabaseListener,
    @InjectQueue(REACTION_QUEUE) private readonly queue: Queue,
  ) {
    queue.on('error', (error) => this.report(error));
  }

  async onApplicationBootstrap(): Promise<void> {
    const wake = (): void => this.wake();
    await this.listener.on('outbox', wake, wake);
    this.timers.push(setInterval(() => this.wake(), SWEEP_MS));
    this.timers.push(
      setInterval(() => void this.requeueOverdue().catch((e) => this.report(e)), OVERDUE_SWEEP_MS),
    );
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.timers.forEach(clearInterval);
    await this.running;
  }

  /** Relays all that waits; several calls while one runs become one more run. */
  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drain()
      .catch((error) => this.report(error))
      .finally(() => {
        this.running = undefined;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async drain(): Promise<void> {
    while (!this.stopped && (await this.relayBatch()) === BATCH);
    while (!this.stopped && (await this.runAgainBatch()) === BATCH);
  }

  /** @returns how many events were relayed */
  async relayBatch(): Promise<number> {
    return this.em.fork().transactional(async (em) => {
      const events = await em.execute<{ id: string; name: string }[]>(
        `select id, name from event where relayed_at is null order by id limit ${BATCH} for update skip locked`,
      );
      if (events.length === 0) return 0;
      const due = events.flatMap((event) =>
        this.reactions.to(event.name).map((reaction) => ({ id: event.id, reaction })),
      );
      for (const { id, reaction } of due) {
        await em.execute(
          'insert into event_reaction (event_id, reaction) values (?, ?) on conflict do nothing',
          [id, reaction],
        );
      }
      if (due.length > 0) await this.enqueue(due);
      await em.execute('update event set relayed_at = now() where id in (?)', [
        events.map((event) => event.id),
      ]);
      return events.length;
    });
  }

  /**
   * Queues again what has been due for a while: a no-op for jobs that still exist, so an emptied Redis is filled again.
   * Each sweep goes on where the last one ended; reactions that fail for days keep none of the others waiting.
   */
  private async requeueOverdue(): Promise<void> {
    const due = await this.em.fork().execute<Due[]>(
      `select event_id as id, reaction from event_reaction
        where done_at is null and created_at < now() - ${OVERDUE} and (event_id, reaction) > (?::uuid, ?)
        order by event_id, reaction limit ${OVERDUE_BATCH}`,
      [this.requeued.id, this.requeued.reaction],
    );
    if (due.length > 0) await this.enqueue(due);
    this.requeued = due.length === OVERDUE_BATCH ? due.at(-1)! : beforeAll;
  }

  /**
   * What somebody wants to be run again gets a new job, whatever became of the old one; one that is in a worker's hands
   * stays there: the queue lets nobody take it out, nor add it a second time.
   */
  private async runAgainBatch(): Promise<number> {
    return this.em.fork().transactional(async (em) => {
      const asked = await em.execute<Due[]>(
        `select event_id as id, reaction from event_reaction where run_again_at is not null and done_at is null
          order by run_again_at limit ${BATCH} for update skip locked`,
      );
      if (asked.length === 0) return 0;
      const ids = asked.map(({ id, reaction }) => reactionJob(id, reaction).opts.jobId);
      await this.inTurn(() => Promise.all(ids.map((id) => this.queue.remove(id))));
      await this.enqueue(asked);
      for (const { id, reaction } of asked)
        await em.execute(
          'update event_reaction set run_again_at = null where event_id = ? and reaction = ?',
          [id, reaction],
        );
      return asked.length;
    });
  }

  private enqueue(due: Due[]): Promise<void> {
    return this.inTurn(() => this.queue.addBulk(due.map(({ id, reaction }) => reactionJob(id, reaction))));
  }

  /** What was not answered waits in this process's memory until Redis is back: not one more before that. */
  private async inTurn(change: () => Promise<unknown>): Promise<void> {
    await inTime(this.changing);
    const answer = change();
    this.changing = answer.catch(() => undefined);
    await inTime(answer);
  }

  private report(error: unknown): void {
    this.warning.say(`events wait in the outbox: ${String(error)}`);
  }
}

async function inTime(answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the queue does not answer')), ENQUEUE_TIMEOUT_MS);
  });
  await Promise.race([answer, tooLong]).finally(() => clearTimeout(timer));
}
