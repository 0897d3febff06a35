/** `bin/backup [FILE]`: one consistent picture of everything, while the product runs. See docs/backup.md. */
import { inDatabase, report } from './platform/backup/command.js';
import { writeBackup } from './platform/backup/write-backup.js';

await report(async () => {
  const now = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  const recipient = process.env['BACKUP_RECIPIENT']?.trim() || undefined;
  const file = process.argv[2] ?? `priemno-vreme-${now}.zst${recipient ? '.age' : ''}`;
  const rows = await inDatabase((where) => writeBackup({ ...where, file, recipient }));
  return { bg: 'Записано', en: 'Written', file, rows };
});
