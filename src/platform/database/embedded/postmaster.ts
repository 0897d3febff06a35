import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

// Contract: whatever a killed process left behind is taken over within 60 s.
const PATIENCE_MS = 40_000;
const FAREWELL_MS = 5_000;
/** Higher than any process number that a system gives out (Linux: at most 2²²). */
const NOBODY = 9_999_999;

/**
 * The port of the server that already serves the folder, left over by a killed process or started by the product's
 * other one; undefined when there is none (any more).
 */
export async function joinRunning(
  directory: string,
  answers: (port: number) => Promise<boolean>,
): Promise<number | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const file = await readPidFile(directory);
    if (!file || !isAlive(file.pid)) return undefined;
    if (!(await servesFolder(file.pid, directory))) {
      await disown(directory, file.lines);
      return undefined;
    }
    if (file.port && (await answers(file.port))) return file.port;
    if (Date.now() > deadline) {
      await end(file.pid);
      return undefined;
    }
    await pause(250);
  }
}

interface PidFile {
  pid: number;
  port: number;
  lines: string[];
}

const pidFile = (directory: string): string => join(directory, 'postmaster.pid');

async function readPidFile(directory: string): Promise<PidFile | undefined> {
  const text = await readFile(pidFile(directory), 'utf8').catch(() => undefined);
  const lines = text?.split('\n') ?? [];
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0), lines } : undefined;
}

/** Whether the process is PostgreSQL in this very folder: since a crash its number may have gone to another program. */
async function servesFolder(pid: number, directory: string): Promise<boolean> {
  // The server works in its folder. Without the right to see that (root in a container) its command line must do.
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  if (folder !== undefined) return folder === (await realpath(directory));
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (command !== undefined) return command.includes(directory);
  const shown = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => undefined);
  return shown?.stdout.includes(directory) ?? false;
}

/**
 * The server would not start beside a live process of that number. The file stays, with the number of nobody: the rest
 * of it lets the server see for itself whether anyone still has the old one's shared memory.
 */
async function disown(directory: string, lines: string[]): Promise<void> {
  await writeFile(pidFile(directory), [String(NOBODY), ...lines.slice(1)].join('\n'));
}

/** Ends a server that serves the folder but does not talk to us. */
async function end(pid: number): Promise<void> {
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    for (let waited = 0; waited < FAREWELL_MS; waited += 100) {
      if (!isAlive(pid)) return;
      await pause(100);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
