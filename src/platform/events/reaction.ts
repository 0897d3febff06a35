import { SetMetadata } from '@nestjs/common';

export const REACTION = 'priemno:reaction';

export interface ReactionOptions {
  name: string;
  events: readonly string[];
}

/**
 * Marks a method that must run once for each of the named events, after their commit, in a worker.
 * It is called at least once (a crash repeats it) and retried with back-off when it throws, apart from every other
 * reaction to the same event. `name` is part of the job's id: never rename it while jobs wait.
 */
export const Reaction = (name: string, events: readonly string[]) =>
  SetMetadata(REACTION, { name, events } satisfies ReactionOptions);
