import type { Language } from '../../libs/domain/domain-error.js';
import { dayNumber, dayOf } from '../scheduling/index.js';
import { whenInWords } from './when-in-words.js';

/** How far away a meeting is for whoever reads of it now. */
export interface TimeLeft {
  /** „днес“, „утре“, „7 декември“ */
  day: string;
  /** „утре“, „след 3 дни“, „днес, след 2 часа“ */
  words: string;
}

const MINUTE = 60_000;
const say = {
  bg: { today: 'днес', tomorrow: 'утре', after: 'след' },
  en: { today: 'today', tomorrow: 'tomorrow', after: 'in' },
};

/** Days are counted on the administration's calendar: at 23:30 a meeting at 9:30 is tomorrow, not in ten hours. */
export function timeLeftInWords(now: Date, start: Date, language: Language, timeZone: string): TimeLeft {
  const { today, tomorrow, after } = say[language];
  const on = (instant: Date): number => dayNumber(dayOf(instant.getTime(), timeZone));
  const days = on(start) - on(now);
  if (days === 1) return { day: tomorrow, words: tomorrow };
  if (days > 1)
    return {
      day: whenInWords(start, language, timeZone).date,
      words: `${after} ${unit(days, 'day', language)}`,
    };
  const minutes = Math.max(1, Math.round((start.getTime() - now.getTime()) / MINUTE));
  return { day: today, words: `${today}, ${after} ${shortTime(minutes, language)}` };
}

/** A little more or less is not worth a word: the worker may come some minutes late. */
function shortTime(minutes: number, language: Language): string {
  if (minutes > 90 || Math.abs(minutes - 60) <= 5) return unit(Math.round(minutes / 60), 'hour', language);
  return unit(minutes > 10 ? Math.round(minutes / 5) * 5 : minutes, 'minute', language);
}

const unit = (n: number, name: 'day' | 'hour' | 'minute', language: Language): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(n);
