import type { Language } from '../../libs/domain/domain-error.js';
import type { Breakdown } from './breakdown.js';
import { type ColumnKind, columnsOf } from './report-columns.js';
import { breakdownWords, inAll } from './report-words.js';
import type { ReportName } from './report.js';
import type { Reported } from './reports.query.js';

/** A report as a table to keep: a name, numbers, and the totals in the last row. */
export interface ReportTable {
  /** Of the first column. */
  heading: string;
  columns: { heading: string; kind: ColumnKind }[];
  rows: { name: string | Date; values: (number | null)[] }[];
  totals: { name: string; values: (number | null)[] };
}

export function tableOf(
  report: ReportName,
  { by, rows, totals }: Reported<object>,
  language: Language,
): ReportTable {
  const columns = columnsOf(report, by);
  const valuesOf = (figures: object) => columns.map(({ value }) => value(figures as never));
  return {
    heading: breakdownWords[by][language],
    columns: columns.map(({ heading, kind }) => ({ heading: heading[language], kind })),
    rows: rows.map((row) => ({ name: nameOf(row, by), values: valuesOf(row) })),
    totals: { name: inAll[language], values: valuesOf(totals) },
  };
}

/** A month is a date that a spreadsheet can sort and chart: its first day. */
const nameOf = ({ key, name }: { key: string | null; name: string }, by: Breakdown): string | Date =>
  by === 'month' ? new Date(`${key}-01T00:00:00Z`) : name;
