import type { JobsOptions } from 'bullmq';

export const REACTION_QUEUE = 'reactions';

// 16 tries, 2 s doubled each time: about eighteen hours in all.
const options: JobsOptions = {
  attempts: 16,
  backoff: { type: 'exponential', delay: 2_000 },
  // A finished job's id guards against a second relay of its event for as long as the relay can lag.
  removeOnComplete: { age: 24 * 3600, count: 50_000 },
  removeOnFail: false,
};

/** One job per event and reaction. Its id lets BullMQ refuse a second one (no colons: BullMQ forbids them). */
export function reactionJob(eventId: string, reaction: string) {
  return { name: reaction, data: { eventId }, opts: { ...options, jobId: `${eventId}-${reaction}` } };
}
