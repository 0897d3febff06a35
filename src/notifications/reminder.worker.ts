import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { RareWarning, withoutAddresses } from '../platform/log.js';
import { workerOptions } from '../platform/queue/reaction-queue.js';
import { REMINDER_QUEUE } from './reminder-queue.js';
import { type ReminderKey, Reminders } from './reminders.js';

/** Reminds at the very minute; what fails here is found again by the sweep. */
@Processor(REMINDER_QUEUE, workerOptions)
export class ReminderWorker extends WorkerHost implements BeforeApplicationShutdown {
  private readonly warning = new RareWarning(new Logger(ReminderWorker.name));

  constructor(private readonly reminders: Reminders) {
    super();
  }

  process(job: Job<ReminderKey>): Promise<void> {
    return this.reminders.remind(job.data);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }

  @OnWorkerEvent('failed')
  failed(job: Job | undefined, error: Error): void {
    this.warning.say(
      `reminder ${job?.id ?? '?'} waits for the next sweep: ${withoutAddresses(error.message)}`,
    );
  }

  @OnWorkerEvent('error')
  error(error: Error): void {
    this.warning.say(`queue: ${error.message}`);
  }
}
