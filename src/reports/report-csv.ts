import { stringify } from 'csv-stringify/sync';
import type { ReportTable } from './report-table.js';

export const CSV = 'text/csv; charset=utf-8; header=present';

/**
 * RFC 4180 with commas and decimal points whatever the reader's language, for programs; people get XLSX (ADR 0038). The
 * byte order mark is for Excel, which otherwise takes Cyrillic for Latin. A name that begins like a formula is made text.
 */
export function csvOf({ heading, columns, rows, totals }: ReportTable): string {
  const lines = [...rows, totals].map(({ name, values }) => [name, ...values]);
  return stringify([[heading, ...columns.map((one) => one.heading)], ...lines], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { date: (month) => month.toISOString().slice(0, 7) },
  });
}
