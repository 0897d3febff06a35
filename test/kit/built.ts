import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What the server is compiled from; the specs run it as it ships. */
const sources = ['src', 'libs', 'migrations'];
const entry = 'dist/src/main.js';

let building: Promise<void> | undefined;

/** Compiles the server where its build is missing or older than what it is made of; once for each spec file. */
export function builtServer(): Promise<void> {
  return (building ??= buildIfOlder());
}

async function buildIfOlder(): Promise<void> {
  const built = await changedAt(entry);
  const changes = await Promise.all(sources.map(newest));
  if (built > Math.max(...changes)) return;
  try {
    await promisify(execFile)('npm', ['run', '--silent', 'build:server']);
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`the server does not build (npm run build:server):\n${stdout}${stderr}`, {
      cause: error,
    });
  }
}

async function newest(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile() && /(?<!\.spec)\.(ts|json|hbs)$/.test(one.name));
  return Math.max(0, ...(await Promise.all(files.map((one) => changedAt(join(one.parentPath, one.name))))));
}

const changedAt = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
