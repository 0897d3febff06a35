import type { JobsOptions, WorkerOptions } from 'bullmq';

export const REACTION_QUEUE = 'reactions';

const FIRST_WAIT_MS = 2_000;
// A neighbour that was away all night is asked again this soon after it is back.
const LONGEST_WAIT_MS = 30 * 60_000;
// The waits add up to three days: a mail server that died on Friday evening is mended on Monday morning.
const TRIES = 155;

/** How long a reaction waits after it failed for the n-th time: doubled each time, up to half an hour. */
export const waitAfter = (failures: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);

const options: JobsOptions = {
  attempts: TRIES,
  backoff: { type: 'doubled, up to half an hour' },
  // A finished job's id guards against a second relay of its event for as long as the relay can lag.
  removeOnComplete: { age: 24 * 3600, count: 50_000 },
  removeOnFail: false,
};

/**
 * How a worker treats jobs. A killed worker can't give its jobs back: another one takes a job over once its lock is
 * not renewed (every five seconds) any more and two checks have seen it so, which is within twenty seconds; BullMQ's
 * own thirty would let people wait for over a minute. The queue must not count these take-overs, or a job that was
 * in hand at two crashes would be given up as failed and its mail lost.
 */
export const workerOptions = {
  concurrency: 8,
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 1_000_000,
  settings: { backoffStrategy: waitAfter },
} satisfies Partial<WorkerOptions>;

/** One job per event and reaction. Its id lets BullMQ refuse a second one (no colons: BullMQ forbids them). */
export function reactionJob(eventId: string, reaction: string) {
  return { name: reaction, data: { eventId }, opts: { ...options, jobId: `${eventId}-${reaction}` } };
}
