import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node';
import type { Language } from '../../libs/domain/domain-error.js';
import type { ColumnKind } from './report-columns.js';
import type { ReportTable } from './report-table.js';
import { aboutWords, reportWords } from './report-words.js';
import type { ReportScope } from './report.answer.js';
import type { ReportName } from './report.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const FORMATS: Record<ColumnKind, string> = { count: '#,##0', hours: '#,##0.0', share: '0.0%' };
const MONTH = 'mmmm yyyy';
const DAY = 'dd.mm.yyyy';

/** Numbers and dates as numbers and dates, so that a spreadsheet can go on with them; texts never as formulas. */
export function xlsxOf(
  report: ReportName,
  table: ReportTable,
  scope: ReportScope,
  madeAt: Date,
  language: Language,
): Promise<Buffer> {
  const about = aboutWords[report];
  const facts: Row[] = [
    [bold(aboutWords.report[language]), reportWords[report][language]],
    [bold(aboutWords.from[language]), date(scope.from)],
    [bold(aboutWords.to[language]), date(scope.to)],
    [bold(aboutWords.timeZone[language]), scope.timeZone],
    [bold(aboutWords.madeAt[language]), date(madeAt.toISOString().slice(0, 10))],
    ...about.map((sentence) => [null, { value: sentence[language], wrap: true }]),
  ];
  return writeXlsxFile([
    {
      sheet: reportWords[report][language],
      data: [
        [table.heading, ...table.columns.map(({ heading }) => heading)].map((text) => ({
          ...bold(text),
          wrap: true,
          alignVertical: 'top' as const,
        })),
        ...table.rows.map(({ name, values }) => [nameCell(name), ...numberCells(values, table)]),
        [bold(table.totals.name), ...numberCells(table.totals.values, table).map(emphasized)],
      ],
      columns: [{ width: 38 }, ...table.columns.map(() => ({ width: 16 }))],
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    },
    { sheet: aboutWords.sheet[language], data: facts, columns: [{ width: 22 }, { width: 90 }] },
  ]).toBuffer();
}

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });

const date = (day: string): Cell => ({ value: new Date(`${day}T00:00:00Z`), type: Date, format: DAY });

const nameCell = (name: string | Date): Cell =>
  name instanceof Date
    ? { value: name, type: Date, format: MONTH, align: 'left' }
    : { value: name, type: String };

const numberCells = (values: (number | null)[], { columns }: ReportTable) =>
  values.map((value, n) =>
    value === null ? null : { value, type: Number, format: FORMATS[columns[n]!.kind] },
  );

const emphasized = <C extends object>(cell: C | null) => cell && { ...cell, fontWeight: 'bold' as const };
