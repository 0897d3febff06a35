import { link, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

// Longer than PostgreSQL may take to come back from a crash.
const PATIENCE_MS = 330_000;

/**
 * Does the work while no other process does: two that start together must not both make the database folder, and none
 * may start to use a server that another is about to stop. The turn
 * of a killed process is over.
 * @throws Error when it is not this process's turn for minutes
 */
export async function takingTurns<T>(file: string, work: () => Promise<T>): Promise<T> {
  const mine = `${process.pid} ${await bornAt(process.pid)}`;
  const draft = `${file}-${process.pid}`;
  await writeFile(draft, mine);
  try {
    const deadline = Date.now() + PATIENCE_MS;
    // A link appears with its content at once, or not at all where there is one.
    while (!(await appears(draft, file))) {
      if (await isOver(file)) await rm(file, { force: true });
      else if (Date.now() > deadline)
        throw new Error(`another process of the product holds ${file} for too long`);
      else await pause(100);
    }
  } finally {
    await rm(draft, { force: true });
  }
  try {
    return await work();
  } finally {
    await unlink(file).catch(ignoreMissing);
  }
}

async function appears(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isOver(file: string): Promise<boolean> {
  const holder = await readFile(file, 'utf8').catch(() => undefined);
  if (holder === undefined) return false;
  const [pid, born] = holder.split(' ');
  return !pid || (await bornAt(Number(pid))) !== born;
}

/** When a process began, in ticks since the machine did: with it a number that was given out again shows. */
async function bornAt(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The second field is the program's name in brackets and may hold anything (proc(5)).
  if (stat !== undefined) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch {
    return 'gone';
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
