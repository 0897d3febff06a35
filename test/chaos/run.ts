/**
 * `npm run test:chaos -- [seconds] [seed] [server|sentinels|cluster] [HTTP processes]`: five minutes of chaos with one
 * HTTP process and one Redis, where nothing else is said.
 */
import { chaos } from './chaos.js';
import type { Queue } from './machines.js';

const [seconds = '300', seed = String(Math.floor(Math.random() * 2 ** 31)), queue = 'server', https = '1'] =
  process.argv.slice(2);
const run = { seconds: Number(seconds), seed: Number(seed), queue: queue as Queue, https: Number(https) };
console.log(`chaos: ${JSON.stringify(run)}`);
const outcome = await chaos(run, (line) => console.log(line));
console.log(JSON.stringify(outcome, null, 2));
const { wrong, repeats, hits, owed } = outcome;
const bad = Object.values(wrong).some((list) => list.length > 0) || repeats > hits || owed === 0;
console.log(bad ? 'FAILED' : 'Everyone was told.');
process.exit(bad ? 1 : 0);
