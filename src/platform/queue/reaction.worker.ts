import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import type { Job } from 'bullmq';
import type { DomainEvent } from '../../../libs/domain/aggregate.js';
import { Reactions } from '../events/reactions.js';
import { StoredEvent } from '../events/stored-event.js';
import { RareWarning, withoutAddresses } from '../log.js';
import { REACTION_QUEUE, workerOptions } from './reaction-queue.js';

// Drivers like to repeat the whole statement.
const LONGEST_FAULT = 500;

/** Runs one reaction to one event; PostgreSQL remembers that it is done, whatever becomes of the queue. */
@Processor(REACTION_QUEUE, workerOptions)
export class ReactionWorker extends WorkerHost implements BeforeApplicationShutdown {
  private readonly logger = new Logger(ReactionWorker.name);
  private readonly warning = new RareWarning(this.logger);

  constructor(
    private readonly em: EntityManager,
    private readonly reactions: Reactions,
  ) {
    super();
  }

  async process(job: Job<{ eventId: string }>): Promise<void> {
    const { eventId } = job.data;
    await RequestContext.create(this.em, async () => {
      const [row] = await this.em.execute<{ done: boolean }[]>(
        'select done_at is not null as done from event_reaction where event_id = ? and reaction = ?',
        [eventId, job.name],
      );
      if (row?.done) return;
      const event: DomainEvent = await this.em.findOneOrFail(StoredEvent, { id: eventId });
      try {
        await this.reactions.run(job.name, event);
      } catch (error) {
        await this.keepFault(job, error);
        throw error;
      }
      // A quick worker is done before the relay has committed its row: an update would miss it, and nobody try again.
      await this.em.execute(
        `insert into event_reaction (event_id, reaction, done_at) values (?, ?, now())
         on conflict (event_id, reaction) do update set done_at = now()`,
        [eventId, job.name],
      );
    });
  }

  /** For the office's list of what is unfinished. With the database away it stands in the log alone. */
  private async keepFault({ name, data }: Job<{ eventId: string }>, error: unknown): Promise<void> {
    const said = withoutAddresses(error instanceof Error ? error.message : String(error));
    await this.em
      .fork()
      .execute(
        `insert into event_reaction (event_id, reaction, fault, failed_at) values (?, ?, ?, now())
         on conflict (event_id, reaction) do update set fault = excluded.fault, failed_at = now()`,
        [data.eventId, name, said.slice(0, LONGEST_FAULT)],
      )
      .catch((failure: unknown) => this.warning.say(`a fault is not kept: ${String(failure)}`));
  }

  /** What is in hand is finished before the database and the mail channel go away; the rest stays in the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }

  @OnWorkerEvent('failed')
  failed(job: Job | undefined, error: Error): void {
    const reason = withoutAddresses(error.message);
    this.logger.warn(`reaction ${job?.id ?? '?'} failed (try ${job?.attemptsMade ?? '?'}): ${reason}`);
  }

  @OnWorkerEvent('error')
  error(error: Error): void {
    this.warning.say(`queue: ${error.message}`);
  }
}
