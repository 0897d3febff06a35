import type { Words } from '../../libs/domain/domain-error.js';
import { type Breakdown, OUTCOMES } from './breakdown.js';
import type { DemandFigures, MeetingFigures, MissedFigures, Wait, WaitingFigures } from './report.answer.js';
import { valueWords } from './report-words.js';
import type { ReportName } from './report.js';

/** What the numbers of a column are. */
export type ColumnKind = 'count' | 'hours' | 'share';

export interface Column {
  heading: Words;
  kind: ColumnKind;
  /** From the figures of a row. */
  value(figures: never): number | null;
}

const column = <Figures>(
  heading: Words,
  value: (figures: Figures) => number | null,
  kind: Column['kind'] = 'count',
): Column => ({ heading, kind, value });

const waitColumns = (waitOf: (figures: WaitingFigures) => Wait, what: Words): Column[] => {
  const of = (bg: string, en: string): Words => ({ bg: `${what.bg}: ${bg}`, en: `${what.en}: ${en}` });
  return [
    column(of('брой', 'count'), (figures: WaitingFigures) => waitOf(figures).count),
    column(of('медиана, ч.', 'median, h'), (figures: WaitingFigures) => waitOf(figures).medianHours, 'hours'),
    column(
      of('9 от 10 до, ч.', '9 of 10 within, h'),
      (figures: WaitingFigures) => waitOf(figures).p90Hours,
      'hours',
    ),
    column(of('средно, ч.', 'mean, h'), (figures: WaitingFigures) => waitOf(figures).meanHours, 'hours'),
  ];
};

const total = column({ bg: 'Срещи', en: 'Meetings' }, (figures: MeetingFigures) => figures.total);

const meetings: Column[] = [
  total,
  ...OUTCOMES.map((one) => column(valueWords.outcome[one]!, (figures: MeetingFigures) => figures[one])),
];

const waiting: Column[] = [
  column({ bg: 'Заявки от портала', en: 'Requests by the portal' }, (of: WaitingFigures) => of.requests),
  column({ bg: 'Одобрени автоматично', en: 'Approved automatically' }, (of: WaitingFigures) => of.automatic),
  column({ bg: 'Без решение', en: 'Undecided' }, (of: WaitingFigures) => of.undecided),
  column(
    { bg: 'Записани от служители', en: 'Booked by the office' },
    (of: WaitingFigures) => of.officeBooked,
  ),
  ...waitColumns((of) => of.toDecision, { bg: 'До решение', en: 'To the decision' }),
  ...waitColumns((of) => of.toMeeting, { bg: 'До срещата', en: 'To the meeting' }),
];

const missed: Column[] = [
  column({ bg: 'Дошли', en: 'Came' }, (of: MissedFigures) => of.came),
  column({ bg: 'Неявявания', en: 'Missed' }, (of: MissedFigures) => of.missed),
  column({ bg: 'Дял на неявяванията', en: 'Share missed' }, (of: MissedFigures) => of.share, 'share'),
  column({ bg: 'Неотбелязани', en: 'Not noted' }, (of: MissedFigures) => of.notNoted),
];

const demand: Column[] = [
  column({ bg: 'Няма свободен час', en: 'Nothing free' }, (of: DemandFigures) => of.nothingFree),
  column({ bg: 'Часът беше зает', en: 'Time taken' }, (of: DemandFigures) => of.slotTaken),
  column({ bg: 'Часът не се предлага', en: 'Time not offered' }, (of: DemandFigures) => of.slotNotOffered),
];

const columns: Record<ReportName, Column[]> = { meetings, waiting, missed, demand };

/** Whoever asks by outcome has the outcomes as rows already. */
export const columnsOf = (report: ReportName, by: Breakdown): Column[] =>
  by === 'outcome' ? [total] : columns[report];
