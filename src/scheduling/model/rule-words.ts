import type { Words } from '../../../libs/domain/domain-error.js';
import type { ScheduleRules } from './schedule.js';

/** The reception times in plain words, one line for each entry. */
export function receptionWords(rules: ScheduleRules): Words {
  const lines = rules.reception.map((entry) => entry.rrule ?? (entry.dates ?? []).join(', '));
  return { bg: lines.join('\n'), en: lines.join('\n') };
}
