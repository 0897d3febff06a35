import type { EntityManager } from '@mikro-orm/postgresql';
import type { Language } from '../../libs/domain/domain-error.js';
import type { Breakdown } from './breakdown.js';
import { namedGroups } from './group-names.js';
import { inNoGroup, valueWords } from './report-words.js';

/** A row that a report shows, whether or not anything is counted in it. */
export interface NamedRow {
  key: string | null;
  name: string;
}

interface Asked {
  by: Breakdown;
  from: string;
  to: string;
  language: Language;
}

const locales = { bg: 'bg-BG', en: 'en-GB' };

/**
 * The rows of a breakdown in their order. Values that are known beforehand are all there, so that a gap is seen as one;
 * of hosts, schedules and groups those with figures.
 * @param keys of the rows that have figures
 */
export async function namedRows(
  em: EntityManager,
  keys: (string | null)[],
  asked: Asked,
): Promise<NamedRow[]> {
  const { by, from, to, language } = asked;
  switch (by) {
    case 'host':
      return named(em, 'host', 'name', keys);
    case 'schedule':
      return named(em, 'schedule', 'title', keys);
    case 'group': {
      const groups = (await namedGroups(em)).filter(({ id }) => keys.includes(id));
      const rows: NamedRow[] = groups.map(({ id, name }) => ({ key: id, name }));
      return keys.includes(null) ? [...rows, { key: null, name: inNoGroup[language] }] : rows;
    }
    case 'weekday':
      return [1, 2, 3, 4, 5, 6, 7].map((n) => ({ key: String(n), name: weekdayName(n, language) }));
    case 'month':
      return monthsOf(from, to).map((key) => ({ key, name: monthName(key, language) }));
    case 'mode':
    case 'outcome':
    case 'origin':
      return Object.entries(valueWords[by]).map(([key, words]) => ({ key, name: words[language] }));
  }
}

async function named(
  em: EntityManager,
  table: 'host' | 'schedule',
  column: 'name' | 'title',
  keys: (string | null)[],
): Promise<NamedRow[]> {
  if (keys.length === 0) return [];
  return em.execute<NamedRow[]>(
    `select id as key, ${column} as name from ${table} where id in (?) order by ${column}, id`,
    [keys],
  );
}

function weekdayName(number: number, language: Language): string {
  // 1 January 2024 was a Monday.
  return inUtc(new Date(Date.UTC(2024, 0, number)), language, { weekday: 'long' });
}

const monthName = (key: string, language: Language): string =>
  inUtc(new Date(`${key}-01T00:00:00Z`), language, { month: 'long', year: 'numeric' });

const inUtc = (at: Date, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options }).format(at);

function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  const last = to.slice(0, 7);
  for (let month = from.slice(0, 7); month <= last; month = after(month)) months.push(month);
  return months;
}

function after(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
