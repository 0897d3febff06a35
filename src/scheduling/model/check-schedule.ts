import type { InputError, Words } from '../../../libs/domain/domain-error.js';
import { checkCitizenLimits } from './check-citizen-limits.js';
import { checkMatter } from './check-matter.js';
import { checkEntry } from './check-reception-entry.js';
import { checkReminders } from './check-reminders.js';
import { checkSkippedHours } from './check-skipped-hours.js';
import { Findings } from './findings.js';
import { MODES, type ReceptionEntry, type ScheduleRules } from './schedule.js';
import { END_OF_DAY, minutesOf, stretchOf, united, without } from './time-of-day.js';

export { checkClosure, checkException } from './check-exception.js';

/** A schedule is read on a screen; more entries than this are an import gone wrong. */
const MOST_ENTRIES = 100;

/**
 * Every place where the rules are not a schedule that can be kept; none when they are.
 * @param timeZone in which its hours are meant
 */
export function checkSchedule(rules: ScheduleRules, timeZone: string): InputError[] {
  const findings = new Findings();
  checkNumbers(rules, findings);
  checkChoices(rules, findings);
  checkBookingOpens(rules.bookingOpens, findings);
  checkCitizenLimits(rules, findings);
  checkMatter(rules, findings);
  checkReminders(rules.reminderHours, findings);
  checkReception(rules, findings);
  if (findings.errors.length === 0) checkSkippedHours(rules, timeZone, findings);
  return findings.errors;
}

function checkNumbers(rules: ScheduleRules, findings: Findings): void {
  findings.integer('slotMinutes', rules.slotMinutes, 1, 720);
  findings.integer('gapMinutes', rules.gapMinutes, 0, 240);
  findings.integer('capacity', rules.capacity, 1, 500);
  if (rules.maxPerDay !== null) findings.integer('maxPerDay', rules.maxPerDay, 1, 10_000);
  findings.integer('minNoticeHours', rules.minNoticeHours, 0, 2160);
  findings.integer('horizonDays', rules.horizonDays, 1, 730);
}

function checkChoices(rules: ScheduleRules, findings: Findings): void {
  if (!Array.isArray(rules.modes) || rules.modes.length === 0) findings.add('modes', words.noModes);
  else
    rules.modes.forEach((mode, index) => {
      findings.oneOf(`modes[${index}]`, mode, MODES);
      if (rules.modes.indexOf(mode) < index) findings.add(`modes[${index}]`, words.sameMode);
    });
  findings.oneOf('onHoliday', rules.onHoliday, ['skip', 'nextWorkingDay']);
  findings.oneOf('approval', rules.approval, ['manual', 'automatic']);
  findings.oneOf('documentNumber', rules.documentNumber, ['none', 'optional', 'required']);
}

function checkBookingOpens(opens: unknown, findings: Findings): void {
  if (opens === null) return;
  const path = 'bookingOpens';
  if (typeof opens !== 'object') return findings.add(path, words.opensWhen);
  const { monthDay, daysBefore, at } = opens as Record<string, unknown>;
  if ((monthDay == null) === (daysBefore == null)) findings.add(path, words.opensWhen);
  else if (monthDay != null) findings.integer(`${path}.monthDay`, monthDay, 1, 31);
  else findings.integer(`${path}.daysBefore`, daysBefore, 0, 365);
  const minutes = minutesOf(at);
  if (minutes === null || minutes === END_OF_DAY) findings.add(`${path}.at`, words.opensAt);
}

function checkReception(rules: ScheduleRules, findings: Findings): void {
  const { reception } = rules;
  if (!Array.isArray(reception) || reception.length === 0)
    return findings.add('reception', words.noReception);
  if (reception.length > MOST_ENTRIES) return findings.add('reception', words.tooManyEntries);
  const before = findings.errors.length;
  reception.forEach((entry, index) => checkEntry(entry, `reception[${index}]`, findings));
  // Lengths are compared only where the hours and the length are known to be right.
  const isLengthWrong = findings.errors.some(({ path }) => path === 'slotMinutes');
  if (findings.errors.length === before && !isLengthWrong) checkRoom(reception, rules.slotMinutes, findings);
}

function checkRoom(reception: ReceptionEntry[], slotMinutes: number, findings: Findings): void {
  const holdsSlot = (stretch: { from: number; to: number }) => stretch.to - stretch.from >= slotMinutes;
  const hours = reception.map((entry) => united(entry.windows.map(stretchOf)));
  if (!hours.flat().some(holdsSlot)) return findings.add('slotMinutes', words.slotTooLong);
  reception.forEach((entry, index) => {
    const path = `reception[${index}]`;
    const all = hours[index]!;
    entry.windows.forEach((window, place) => {
      const own = stretchOf(window);
      const whole = all.find((stretch) => stretch.from <= own.from && own.to <= stretch.to);
      if (whole && !holdsSlot(whole)) findings.add(`${path}.windows[${place}]`, words.windowTooShort);
    });
    if (all.some(holdsSlot) && !without(all, entry.breaks.map(stretchOf)).some(holdsSlot))
      findings.add(`${path}.breaks`, words.noRoomForSlot);
  });
}

const words = {
  noModes: {
    bg: 'Изберете поне един начин на провеждане: на място, видео или телефон.',
    en: 'Choose at least one mode: in person, video or phone.',
  },
  sameMode: { bg: 'Този начин на провеждане вече е избран.', en: 'This mode is already chosen.' },
  opensWhen: {
    bg: 'Посочете кога започва записването: или ден от предишния месец, или колко дни по-рано.',
    en: 'Say when booking opens: either a day of the month before, or how many days before.',
  },
  opensAt: {
    bg: 'Посочете час от 00:00 до 23:59, например 08:30.',
    en: 'Give a time from 00:00 to 23:59, for example 08:30.',
  },
  noReception: {
    bg: 'Добавете поне едно приемно време.',
    en: 'Add at least one reception time.',
  },
  tooManyEntries: {
    bg: `Приемните времена са повече от ${MOST_ENTRIES}. Разделете графика.`,
    en: `There are more than ${MOST_ENTRIES} reception times. Split the schedule.`,
  },
  slotTooLong: {
    bg: 'Срещата е по-дълга от всяко приемно време. Скъсете я или удължете часовете.',
    en: 'A meeting is longer than any reception window. Shorten it or extend the hours.',
  },
  windowTooShort: {
    bg: 'В тези часове не се побира нито една среща.',
    en: 'Not even one meeting fits into these hours.',
  },
  noRoomForSlot: {
    bg: 'Между почивките не остава място за нито една среща.',
    en: 'The breaks leave no room for a meeting.',
  },
} satisfies Record<string, Words>;
