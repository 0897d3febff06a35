/** `npm run audit:verify [NUMBER:HASH]`: whether the history is the one that was written. See docs/audit.md. */
import pg from 'pg';
import { inDatabase } from './platform/backup/command.js';
import { type Break, type Verdict, verifySeals } from './platform/events/seal/verify-seals.js';

const words: Record<Break, string> = {
  'seal-missing': 'липсва печат · a seal is missing',
  'seal-changed': 'печатът е друг · the seal is another',
  'event-missing': 'събитието липсва · the event is missing',
  'event-changed': 'събитието е променено · the event was changed',
  'words-changed': 'причина, бележка или отговор са променени · a reason, a note or an answer was changed',
};

function present({ sealed, erased, waiting, head, broken }: Verdict): string[] {
  if (broken) {
    const event = broken.eventId ? `, event ${broken.eventId}` : '';
    return [
      `Историята е нарушена при № ${broken.number} · The history is broken at no. ${broken.number}${event}: ${words[broken.what]}`,
      `Вярно дотук · Right up to here: ${head}`,
    ];
  }
  return [
    `Историята е цяла · The history is whole: ${sealed} събития · events`,
    `Със заличени думи · With words erased: ${erased}; чакат печат · waiting for their seal: ${waiting}`,
    `Запишете другаде · Note it elsewhere: ${head}`,
  ];
}

function knownHead(text: string | undefined): { number: number; seal: string } | undefined {
  if (!text) return undefined;
  const [, number, seal] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!number || !seal)
    throw new Error(`„${text}“ не е НОМЕР:ХЕШ от предишна проверка · is not NUMBER:HASH of an earlier check`);
  return { number: Number(number), seal };
}

try {
  const known = knownHead(process.argv[2]);
  const verdict = await inDatabase(async ({ databaseUrl }) => {
    const db = new pg.Client({ connectionString: databaseUrl, application_name: 'priemno-verify' });
    await db.connect();
    return verifySeals(db, known).finally(() => db.end());
  });
  process.stdout.write(`${present(verdict).join('\n')}\n`);
  process.exitCode = verdict.broken ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
