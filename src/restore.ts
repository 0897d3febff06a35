/** `bin/restore FILE`: fills an empty database from a backup. See docs/backup.md. */
import { readFile } from 'node:fs/promises';
import { inDatabase, report } from './platform/backup/command.js';
import { restoreBackup } from './platform/backup/restore-backup.js';

await report(async () => {
  const [, , file] = process.argv;
  if (!file) throw new Error('bin/restore ФАЙЛ: посочете резервно копие · bin/restore FILE: name a backup');
  const identity = await identityIn(process.env['BACKUP_IDENTITY_FILE']?.trim());
  const rows = await inDatabase((where) => restoreBackup({ ...where, file, identity }));
  return { bg: 'Възстановено', en: 'Restored', file, rows };
});

/** As `age-keygen` writes it: comments, and the key on a line of its own. */
async function identityIn(file: string | undefined): Promise<string | undefined> {
  if (!file) return undefined;
  const line = (await readFile(file, 'utf8')).split('\n').find((one) => one.startsWith('AGE-SECRET-KEY-'));
  if (!line) throw new Error(`BACKUP_IDENTITY_FILE: в ${file} няма ключ · ${file} holds no AGE-SECRET-KEY-`);
  return line.trim();
}
