import { type InputError, ValidationFailed } from '../../libs/domain/domain-error.js';
import { checkSchedule } from './model/check-schedule.js';
import { completeRules, type ScheduleInput, type ScheduleRules } from './model/schedule.js';
import type { UnsavedScheduleBody } from './schedule.body.js';

/**
 * The rules of an unsaved schedule, with the contract's defaults.
 * @param path where the schedule stands in the caller's body, for the paths of errors
 * @throws ValidationFailed
 */
export function checkScheduleBody(body: UnsavedScheduleBody, timeZone: string, path = ''): ScheduleRules {
  const { rules, errors } = rulesOf(body, timeZone);
  if (errors.length === 0) return rules;
  throw new ValidationFailed(errors.map((e) => (path ? { ...e, path: `${path}.${e.path}` } : e)));
}

/** The rules of a body whose shape is right, and where they are wrong. */
export function rulesOf(
  body: UnsavedScheduleBody,
  timeZone: string,
): { rules: ScheduleRules; errors: InputError[] } {
  const { bookingOpens } = body;
  const rules = completeRules({
    ...body,
    // The rules tell the two kinds of opening apart by which field is there.
    bookingOpens: bookingOpens && withoutNulls(bookingOpens),
  } as ScheduleInput);
  const errors = checkSchedule(rules, timeZone);
  // As JSON, so that the same rules are equal whether they come from a body or from the database.
  return { rules: JSON.parse(JSON.stringify(rules)) as ScheduleRules, errors };
}

const withoutNulls = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));
