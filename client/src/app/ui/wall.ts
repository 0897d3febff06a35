/** What a clock and a calendar on the wall of the administration show; names in the reader's language. */
export interface Wall {
  /** `2026-12-07` */
  readonly date: string;
  readonly year: number;
  readonly day: number;
  /** `9:30` */
  readonly time: string;
  readonly weekday: string;
  readonly weekdayShort: string;
  readonly month: string;
  readonly monthShort: string;
}

export type Instant = string | Date;

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

// To make a format is dear, on a phone most of all: one for each zone, and one for each kind of name, when it is needed.
const formats = new Map<string, Intl.DateTimeFormat>();
const names = new Map<string, string>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** The name of a day's weekday or month. @param date a bare date */
function nameOf(
  date: string,
  locale: string,
  type: 'weekday' | 'month',
  options: Intl.DateTimeFormatOptions,
): string {
  const which = type === 'month' ? date.slice(5, 7) : weekdayNumber(date);
  const key = `${locale} ${type} ${options[type]} ${which}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const parts = formatOf(locale, { timeZone: 'UTC', ...options }).formatToParts(noonOf(date));
  const name = parts.find((part) => part.type === type)?.value ?? '';
  names.set(key, name);
  return name;
}

/** A bare date is a day of the calendar, the same in every zone. */
export function wallAt(at: Instant, zone: string, locale: string): Wall {
  const [date, time] = typeof at === 'string' && DATE_ONLY.test(at) ? [at, '12:00'] : numbersAt(at, zone);
  return {
    date,
    year: Number(date.slice(0, 4)),
    day: Number(date.slice(8)),
    time,
    get weekday() {
      return nameOf(date, locale, 'weekday', { weekday: 'long' });
    },
    get weekdayShort() {
      return nameOf(date, locale, 'weekday', { weekday: 'short' });
    },
    get month() {
      // Beside a day, as some languages decline it.
      return nameOf(date, locale, 'month', { day: 'numeric', month: 'long' });
    },
    get monthShort() {
      // Not Intl's short month, which is a number in Bulgarian („7 12“ for „7 дек“).
      return this.month.length > 4 ? this.month.slice(0, 3) : this.month;
    },
  };
}

function numbersAt(at: Instant, timeZone: string): [date: string, time: string] {
  // Swedish writes `2026-12-07 09:30`; one string is had several times sooner than its parts.
  const clock = formatOf('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const [date = '', time = ''] = clock.format(new Date(at)).split(' ');
  return [date, time.replace(/^0/, '')];
}

const noonOf = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** 1 for Monday to 7 for Sunday. @param date a bare date */
export const weekdayNumber = (date: string): number => noonOf(date).getUTCDay() || 7;
