/** `npm run bench` prints every measurement, `npm run bench -- tree search` some. Method: docs/performance.md. */
import { cpus } from 'node:os';
import { booking } from './booking.js';
import { freeTimes } from './free-times.js';
import { hosts } from './hosts.js';
import { type Outcome, say } from './numbers.js';
import { reports } from './reports.js';
import { search } from './search.js';
import { BenchServer } from './server.js';
import { tree } from './tree.js';

const measurements: Record<string, (server: BenchServer) => Promise<Outcome[]>> = {
  booking,
  'free-times': freeTimes,
  tree,
  hosts,
  search,
  reports,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in measurements));
if (unknown) {
  console.error(`no such measurement: ${unknown}; there are ${Object.keys(measurements).join(', ')}`);
  process.exit(64); // EX_USAGE of sysexits.h
}

console.log(
  `${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`,
);
const server = await BenchServer.start();
try {
  for (const [name, measure] of Object.entries(measurements)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(name);
    for (const outcome of await measure(server)) say(outcome);
  }
} finally {
  await server.stop();
}
