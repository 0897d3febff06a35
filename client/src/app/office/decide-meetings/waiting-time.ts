/** How long a request has been waiting, in the largest whole unit. */
export interface WaitingTime {
  unit: 'minutes' | 'hours' | 'days';
  n: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function waitingTime(since: string, now: Date): WaitingTime {
  // The clock of this device may be behind the server's: nobody waits less than no time.
  const waited = Math.max(0, now.getTime() - Date.parse(since));
  if (waited >= DAY) return { unit: 'days', n: Math.floor(waited / DAY) };
  if (waited >= HOUR) return { unit: 'hours', n: Math.floor(waited / HOUR) };
  return { unit: 'minutes', n: Math.floor(waited / MINUTE) };
}
