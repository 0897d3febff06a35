import { columnsFor, type Purpose, type PurposeName, PURPOSES, TABLES } from './personal-data.js';

const EXPORTED = {
  yes: { bg: 'да', en: 'yes' },
  partly: { bg: 'отчасти', en: 'in part' },
  no: { bg: 'не', en: 'no' },
} as const;

/** What is held of people and for how long, to be read by a data protection officer. */
export function privacyPage(): string {
  return `# Лични данни · Personal data

Какво се пази за хората, за какво и докога. _What is held of people, for what, and for how long._ Тази страница се прави от
\`src/personal-data.ts\` с \`npm run privacy\`; тест обхожда базата и не допуска колона, за която тук нищо не пише.

Човекът получава всичко за себе си от \`GET /api/v1/me/export\` и се заличава с \`DELETE /api/v1/me\`. Изтеклото се заличава
всеки ден. _People get all that is held of them by \`GET /api/v1/me/export\` and are erased by \`DELETE /api/v1/me\`. What has run
out is erased each day._ Когато служител отвори среща, това се записва в следата от действията: „Среща: прочетена“. _When a
member of staff opens a meeting, the audit trail says so._

${Object.entries(PURPOSES)
  .map(([name, purpose]) => section(name as PurposeName, purpose))
  .join('\n')}`;
}

function section(name: PurposeName, { title, why, until, exported }: Purpose): string {
  const tables = Object.entries(TABLES)
    .map(([table, columns]) => [table, columnsFor(name, columns)] as const)
    .filter(([, columns]) => columns.length > 0)
    .map(([table, columns]) => `  - \`${table}\`: ${columns.map((column) => `\`${column}\``).join(', ')}`);
  return `## ${title.bg} · ${title.en}

- За какво: ${why.bg} _${why.en}_
- Докога: ${until.bg} _${until.en}_
- В справката за човека · In the person’s export: ${EXPORTED[exported].bg} · ${EXPORTED[exported].en}
- Колони · Columns:
${tables.join('\n')}
`;
}
