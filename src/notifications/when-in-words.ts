import type { Language } from '../../libs/domain/domain-error.js';

/** An instant as people of the administration say it: on its clock, with the weekday. */
export interface WhenInWords {
  /** „понеделник, 7 декември 2026 г., 9:30 ч.“ */
  full: string;
  /** „понеделник, 7 декември 2026 г.“ */
  day: string;
  /** „7 декември“ */
  date: string;
  /** „9:30 ч.“ */
  time: string;
  /** „7 декември, 9:30 ч.“, for a subject line */
  short: string;
}

const locales = { bg: 'bg-BG', en: 'en-GB' } as const;

export function whenInWords(instant: Date, language: Language, timeZone: string): WhenInWords {
  const format = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  // By parts: the ready-made strings („… г. в 9:30“) change from one ICU release to the next.
  const part = Object.fromEntries(format.formatToParts(instant).map((p) => [p.type, p.value]));
  const clock = `${part.hour}:${part.minute}`;
  const time = language === 'bg' ? `${clock} ч.` : clock;
  const date = `${part.day} ${part.month}`;
  const day = `${part.weekday}, ${date} ${part.year}${language === 'bg' ? ' г.' : ''}`;
  return { full: `${day}, ${time}`, day, date, time, short: `${date}, ${time}` };
}
