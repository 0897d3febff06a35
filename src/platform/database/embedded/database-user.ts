import { execFile, execFileSync } from 'node:child_process';
import { chmod, chown, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { exists } from '../../exists.js';
import { type OsUser, programFolder } from './programs.js';

/**
 * PostgreSQL refuses to run as root, so root lends it the system's `postgres` user, made where missing.
 * @throws Error that names the folder which that user can't walk through
 */
export async function databaseUser(dataDir: string, directory: string): Promise<OsUser> {
  if (userInfo().uid !== 0) return {};
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString());
  let user: { uid: number; gid: number };
  try {
    user = { uid: id('-u'), gid: id('-g') };
  } catch {
    await promisify(execFile)('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    user = { uid: id('-u'), gid: id('-g') };
  }
  const mode = (await stat(dataDir)).mode;
  if ((mode & 0o001) === 0) await chmod(dataDir, (mode & 0o7777) | 0o011);
  if (await exists(directory)) await chown(directory, user.uid, user.gid);
  for (const folder of [dataDir, await programFolder()]) await mustBeWalkable(folder, user);
  return user;
}

async function mustBeWalkable(folder: string, user: { uid: number; gid: number }): Promise<void> {
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) {
      throw new Error(
        `PostgreSQL's user "postgres" cannot walk through the folder ${at} (mode ${(mode & 0o777).toString(8)}). ` +
          `Run "chmod o+x ${at}", or set DATA_DIR to a folder elsewhere.`,
      );
    }
    if (at === dirname(at)) return;
  }
}
