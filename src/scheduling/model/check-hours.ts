import type { Words } from '../../../libs/domain/domain-error.js';
import type { Findings } from './findings.js';
import { END_OF_DAY, minutesOf, type Stretch } from './time-of-day.js';

const MOST_WINDOWS = 48;

/** Checks a list of windows or breaks; null when one of them is not a stretch of the day. */
export function checkHours(hours: unknown, path: string, findings: Findings): Stretch[] | null {
  if (!Array.isArray(hours) || hours.length > MOST_WINDOWS) {
    findings.add(path, words.notHours);
    return null;
  }
  const stretches = hours.map((window, index) => checkWindow(window, `${path}[${index}]`, findings));
  return stretches.every((stretch) => stretch !== null) ? stretches : null;
}

function checkWindow(window: unknown, path: string, findings: Findings): Stretch | null {
  if (typeof window !== 'object' || window === null) {
    findings.add(path, words.notHours);
    return null;
  }
  const [from, to] = [minutesOf((window as Stretch).from), minutesOf((window as Stretch).to)];
  if (from === null || from === END_OF_DAY) findings.add(`${path}.from`, words.notTime);
  if (to === null) findings.add(`${path}.to`, words.notTime);
  if (from === null || from === END_OF_DAY || to === null) return null;
  if (from >= to) {
    findings.add(`${path}.to`, words.endsBeforeItBegins);
    return null;
  }
  return { from, to };
}

const words = {
  notHours: {
    bg: `Посочете списък от най-много ${MOST_WINDOWS} периода с начален и краен час.`,
    en: `Give a list of at most ${MOST_WINDOWS} windows, each with a start and an end.`,
  },
  notTime: {
    bg: 'Посочете час във вида ЧЧ:ММ, например 09:00. Краят на деня е 24:00.',
    en: 'Give a time as HH:MM, for example 09:00. The end of the day is 24:00.',
  },
  endsBeforeItBegins: {
    bg: 'Краят трябва да е след началото.',
    en: 'The end must be after the start.',
  },
} satisfies Record<string, Words>;
