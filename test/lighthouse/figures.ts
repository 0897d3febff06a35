import type { Result } from 'lighthouse';

export type Run = Pick<Result, 'categories' | 'audits'>;

export interface Audited {
  name: string;
  runs: Run[];
}

/** What each page must reach, of 100. */
const ASKED: Record<string, number> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

/** In milliseconds but for the layout shift, which has no unit. */
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Prints the medians of each page, and what was found where less than asked was reached. @returns whether all was */
export function say(audited: readonly Audited[]): boolean {
  let isMet = true;
  for (const { name, runs } of audited) {
    const scores = Object.entries(ASKED).map(([category, asked]) => {
      const score = median(
        runs.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100)),
      );
      if (score < asked) {
        isMet = false;
        complain(category, runs);
      }
      return `${category} ${score}${score < asked ? ` (asked: ${asked})` : ''}`;
    });
    const metrics = METRICS.map((id) => {
      const value = median(runs.map(({ audits }) => audits[id]?.numericValue ?? NaN));
      return `${id} ${value.toFixed(id === 'cumulative-layout-shift' ? 3 : 0)}`;
    });
    console.log(`${name}\n  ${scores.join(' · ')}\n  ${metrics.join(' · ')}\n`);
  }
  return isMet;
}

function complain(category: string, runs: readonly Run[]): void {
  const { categories, audits } = runs[0]!;
  for (const { id, weight } of categories[category]?.auditRefs ?? []) {
    const audit = audits[id];
    if (weight > 0 && audit && audit.score !== null && audit.score < 0.9)
      console.log(`  ${category}: ${audit.title} ${audit.displayValue ?? ''}`);
  }
}
