const HOUR = 3_600_000;
/** Whoever is told in the mornings hears of such a request once more at most before it expires. */
const LAST_CALL_HOURS = 24;

/** Since when a request must wait, or before when its meeting must begin, to be one that has waited too long. */
export const waitingBounds = (now: Date, hours: number): { since: Date; startsBefore: Date } => ({
  since: new Date(now.getTime() - hours * HOUR),
  startsBefore: new Date(now.getTime() + LAST_CALL_HOURS * HOUR),
});

/** @param hours how long the administration lets people wait; null is without a limit */
export function waitsTooLong(
  request: { since: Date; start: Date },
  now: Date,
  hours: number | null,
): boolean {
  if (hours === null) return false;
  const { since, startsBefore } = waitingBounds(now, hours);
  return request.since <= since || request.start < startsBefore;
}
