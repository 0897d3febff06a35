import type { Words } from '../../../libs/domain/domain-error.js';
import type { Findings } from './findings.js';

const MOST = 4;
const LONGEST_HOURS = 7 * 24;

/** How long before a meeting people are reminded of it: few times, a week before at the earliest. */
export function checkReminders(hours: unknown, findings: Findings): void {
  if (!Array.isArray(hours) || hours.length > MOST) return findings.add('reminderHours', words.tooMany);
  hours.forEach((one: unknown, index) => {
    const path = `reminderHours[${index}]`;
    findings.integer(path, one, 1, LONGEST_HOURS);
    if (hours.indexOf(one) < index) findings.add(path, words.twice);
  });
}

const words = {
  tooMany: {
    bg: `Напомнянията са списък от най-много ${MOST} числа.`,
    en: `The reminders are a list of at most ${MOST} numbers.`,
  },
  twice: { bg: 'Това напомняне вече е в списъка.', en: 'This reminder is already in the list.' },
} satisfies Record<string, Words>;
