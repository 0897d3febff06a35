import type { Findings } from './findings.js';
import type { ScheduleRules } from './schedule.js';

const bounds = {
  latestCancellationHours: [0, 2160],
  openMeetingsHere: [1, 100],
  openMeetingsInAll: [1, 100],
  blockedDaysAfterMissed: [0, 730],
  sameMatterMonths: [0, 60],
} as const;

/** What one citizen may book and give back; null is no limit. */
export function checkCitizenLimits(rules: ScheduleRules, findings: Findings): void {
  for (const [name, [least, most]] of Object.entries(bounds)) {
    const value = rules[name as keyof typeof bounds];
    if (value !== null) findings.integer(name, value, least, most);
  }
}
