/**
 * A time as people type it (9, 9.30, 930, 9:30 ч.) as the contract writes it, `HH:MM`; anything else stays, to be refused.
 * A native time field would show AM and PM in some browsers, and cannot hold 24:00, the end of the day.
 */
export function wallClock(typed: string): string {
  const match = /^(\d{1,2})(?:[:.,\s]?([0-5]\d))?\s*(?:ч\.?|h)?$/.exec(typed.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  const isTime = match !== null && (hour < 24 || (hour === 24 && minute === 0));
  if (!isTime) return typed.trim();
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
