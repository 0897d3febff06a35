import type { Breakdown, Source } from './breakdown.js';

/** One of the questions that reports answer: where its figures come from, and how they are computed in SQL. */
export interface Report<Figures extends object> {
  name: ReportName;
  breakdowns: readonly Breakdown[];
  source: Source;
  /** Aggregates over the rows `m`, each under a name of its own. Each `?` is the present moment. */
  figures: string;
  /** From what they were; what is missing was counted nowhere. */
  figuresOf(row: Aggregates): Figures;
}

export type Aggregates = Partial<Record<string, number | null>>;

export const REPORTS = ['meetings', 'waiting', 'missed', 'demand'] as const;
export type ReportName = (typeof REPORTS)[number];
