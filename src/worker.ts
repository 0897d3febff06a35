import { start } from './start.js';

/** The process that works off the queue: mail, rooms, requests that expire. */
start('worker').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
