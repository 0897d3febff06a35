/** The middle of the values; of an even number of them, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that `share` (0 to 1) of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

/** One line of the outcome: what was measured, against what it may be. */
export interface Outcome {
  what: string;
  value: number;
  bound: { atLeast: number } | { atMost: number };
  /** The absolute numbers behind the ratio, for the reader. */
  behind: string;
}

export const isMet = ({ value, bound }: Outcome): boolean =>
  'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost;

export function say(outcome: Outcome): void {
  const { what, value, bound, behind } = outcome;
  const asked = 'atLeast' in bound ? `≥ ${bound.atLeast}` : `≤ ${bound.atMost}`;
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2);
  console.log(`${isMet(outcome) ? 'met    ' : 'NOT MET'}  ${shown.padStart(6)}  (${asked})  ${what}`);
  console.log(`                           ${behind}`);
}

/** Milliseconds that the work took. */
export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
