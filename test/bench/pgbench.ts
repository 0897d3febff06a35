import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const versions = ['18', '17', '16', '15', '14'];
const program = [...versions.map((one) => `/usr/lib/postgresql/${one}/bin/pgbench`), '/usr/bin/pgbench'].find(
  existsSync,
);

/**
 * Runs the script as often as 32 clients can and answers the transactions per second. The statement is prepared once by
 * each client; variables of `defined` exist in the script, and `client_id` counts the clients.
 */
export async function pgbench(
  url: string,
  script: string,
  run: { clients: number; seconds: number; defined: Record<string, number> },
): Promise<number> {
  if (!program) throw new Error('pgbench is not installed: apt-get install postgresql-15 (it holds pgbench)');
  const folder = await mkdtemp(join(tmpdir(), 'pgbench-'));
  try {
    const file = join(folder, 'script.sql');
    await writeFile(file, script);
    const variables = Object.entries(run.defined).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
    const { stdout, stderr } = await promisify(execFile)(program, [
      ...['-n', '-M', 'prepared', '-c', `${run.clients}`, '-j', '2', '-T', `${run.seconds}`, '-f', file],
      ...variables,
      url,
    ]);
    const perSecond = /tps = ([\d.]+)/.exec(stdout)?.[1];
    const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1];
    if (perSecond === undefined || failed !== '0') throw new Error(`pgbench:\n${stderr}\n${stdout}`);
    return Number(perSecond);
  } finally {
    await rm(folder, { recursive: true });
  }
}
