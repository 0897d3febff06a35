/** `npm run test:chaos -- [seconds] [seed]`: five minutes of chaos, where nothing else is said. */
import { chaos } from './chaos.js';

const [seconds = '300', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
console.log(`${seconds} s of chaos, seed ${seed}`);
const outcome = await chaos(Number(seconds), Number(seed), (line) => console.log(line));
console.log(JSON.stringify(outcome, null, 2));
const { wrong, repeats, hits, owed } = outcome;
const bad = Object.values(wrong).some((list) => list.length > 0) || repeats > hits || owed === 0;
console.log(bad ? 'FAILED' : 'Everyone was told.');
process.exit(bad ? 1 : 0);
