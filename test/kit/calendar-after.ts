import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

// Debian's own: what it installs is found by no other.
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

export interface Held {
  uid: string;
  method: string;
  sequence: number;
  status: string;
  summary: string;
  start: string;
  zones: number;
  alarms: string[];
}

/** What Debian's python3-icalendar makes of invitations that came one after the other. */
export async function calendarAfter(invitations: string[]): Promise<Held[]> {
  const folder = await mkdtemp(join(tmpdir(), 'calendar-'));
  try {
    const paths = invitations.map((_, n) => join(folder, `${n}.ics`));
    for (const [n, path] of paths.entries()) await writeFile(path, invitations[n]!);
    const { stdout } = await promisify(execFile)(PYTHON, [resolve('test/kit/calendar-after.py'), ...paths]);
    return JSON.parse(stdout) as Held[];
  } finally {
    await rm(folder, { recursive: true });
  }
}
