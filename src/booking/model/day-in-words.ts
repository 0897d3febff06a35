import type { Words } from '../../../libs/domain/domain-error.js';

const long = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const [bg, en] = [long('bg-BG'), long('en-GB')];

/** 2026-12-08: „8 декември 2026 г.“, “8 December 2026”. */
export function dayInWords(day: string): Words {
  const date = new Date(`${day}T00:00:00Z`);
  return { bg: bg.format(date), en: en.format(date) };
}
