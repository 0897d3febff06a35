/** `npm run test:hostile -- [seconds] [seed]`: every operation in turn, again and again; a minute where nothing is said. */
const [seconds = '60', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
process.env['HOSTILE_SECONDS'] = seconds;
process.env['HOSTILE_SEED'] = seed;
process.argv.splice(2, Infinity, 'test/hostile');
console.log(`${seconds} s of hostile input, seed ${seed}`);
await import('../kit/run-jest.js');
