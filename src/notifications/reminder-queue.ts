import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger, Optional } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { RareWarning } from '../platform/log.js';
import type { ReminderKey } from './reminders.js';

export const REMINDER_QUEUE = 'reminders';

/**
 * Delayed jobs wake a worker at the very minute. They are a convenience: whatever becomes of them, and of Redis, the
 * worker looks into the table each minute, and a job that comes to nothing any more does nothing.
 */
@Injectable()
export class ReminderQueue {
  private readonly warning = new RareWarning(new Logger(ReminderQueue.name));

  constructor(@Optional() @InjectQueue(REMINDER_QUEUE) private readonly queue?: Queue) {
    queue?.on('error', (error) => this.report(error));
  }

  /** Does not wait for the queue: with Redis away, adding neither resolves nor rejects. */
  wakeAt(reminders: (ReminderKey & { afterMs: number })[]): void {
    if (reminders.length === 0) return;
    const jobs = reminders.map(({ afterMs, ...key }) => ({
      name: 'remind',
      data: key,
      opts: {
        // BullMQ refuses colons; an id that it knows makes no second job.
        jobId: `${key.meetingId}-${key.version}-${key.hours}`,
        delay: Math.max(0, afterMs),
        removeOnComplete: true,
        removeOnFail: true,
      },
    }));
    this.queue?.addBulk(jobs).catch((error: unknown) => this.report(error));
  }

  private report(error: unknown): void {
    this.warning.say(`reminders are found each minute only: ${String(error)}`);
  }
}
