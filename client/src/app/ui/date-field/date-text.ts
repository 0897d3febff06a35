type Part = 'day' | 'month' | 'year';

const isPart = (type: string): type is Part => type === 'day' || type === 'month' || type === 'year';
const two = (n: number): string => String(n).padStart(2, '0');

function partsOf(date: string, locale: string): Intl.DateTimeFormatPart[] {
  const options: Intl.DateTimeFormatOptions = { day: '2-digit', month: '2-digit', year: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(
    new Date(`${date}T12:00:00Z`),
  );
}

/** `2026-12-07` as it is written in a field: 07.12.2026, without the „ г.“ behind it. */
export function dateText(date: string, locale: string): string {
  if (!date) return '';
  const parts = partsOf(date, locale);
  const last = parts.findLastIndex(({ type }) => isPart(type));
  return parts
    .slice(0, last + 1)
    .map(({ value }) => value)
    .join('');
}

/**
 * What somebody typed as a date, `2026-12-07`; null when it is none. Understood in the order of the language and
 * whatever stands between the numbers: „7.12.2026“, „7/12/26“, „7 12“ (the next one from today), also `2026-12-07`.
 */
export function dateOf(text: string, locale: string, today: string): string | null {
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  if (/^\s*\d{4}\D/.test(text)) return realDate(numbers[0], numbers[1], numbers[2]);
  const order = partsOf(today, locale)
    .map(({ type }) => type)
    .filter(isPart);
  if (numbers.length === 2) {
    const [day, month] = order.indexOf('day') < order.indexOf('month') ? numbers : [...numbers].reverse();
    const year = Number(today.slice(0, 4));
    const thisYear = realDate(year, month, day);
    return thisYear && thisYear >= today ? thisYear : realDate(year + 1, month, day);
  }
  if (numbers.length !== 3) return null;
  const of = (part: Part): number | undefined => numbers[order.indexOf(part)];
  const year = of('year') ?? 0;
  return realDate(year < 100 ? 2000 + year : year, of('month'), of('day'));
}

/** 30 February is no date. */
function realDate(year = 0, month = 0, day = 0): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 3000;
  return isReal ? `${year}-${two(month)}-${two(day)}` : null;
}
