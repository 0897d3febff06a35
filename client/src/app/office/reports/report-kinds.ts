import type {
  Breakdown,
  DemandFigures,
  MeetingFigures,
  MissedFigures,
  Wait,
  WaitingFigures,
} from 'contract/models';
import type { Below } from '../../words/keys';

export const REPORTS = ['meetings', 'waiting', 'missed', 'demand'] as const;
export type ReportName = (typeof REPORTS)[number];

/** By what each report may be told apart, the most asked first. */
export const BREAKDOWNS: Record<ReportName, readonly Breakdown[]> = {
  meetings: ['month', 'host', 'group', 'schedule', 'mode', 'outcome', 'origin', 'weekday'],
  waiting: ['month', 'host', 'group', 'schedule', 'mode', 'weekday'],
  missed: ['month', 'host', 'group', 'schedule', 'mode', 'origin', 'weekday'],
  demand: ['month', 'host', 'group', 'schedule', 'weekday'],
};

type ColumnName = Below<'office.reports.columns'>;

/** A column of the table; with a tone it is a series of the chart too. */
export interface Column<Figures = never> {
  /** Its words are `office.reports.columns.<name>`. */
  name: ColumnName;
  kind: 'count' | 'hours' | 'share';
  tone?: 'ok' | 'no' | 'wait' | 'info' | 'line' | 'primary';
  value(figures: Figures): number | null;
}

const count = <Figures>(
  name: ColumnName,
  value: (figures: Figures) => number,
  tone?: Column['tone'],
): Column<Figures> => ({ name, kind: 'count', value, ...(tone && { tone }) });

const hours = (name: ColumnName, value: (wait: WaitingFigures) => number | null, tone?: Column['tone']) =>
  ({ name, kind: 'hours', value, ...(tone && { tone }) }) satisfies Column<WaitingFigures>;

const total = count('total', (of: MeetingFigures) => of.total);
const quantiles = (
  name: 'toDecision' | 'toMeeting',
  wait: (of: WaitingFigures) => Wait,
  tones: [Column['tone'], Column['tone']] | [],
) => [
  hours(`${name}Median`, (of) => wait(of).medianHours, tones[0]),
  hours(`${name}P90`, (of) => wait(of).p90Hours, tones[1]),
];

const columns = {
  meetings: [
    total,
    count('held', (of: MeetingFigures) => of.held, 'ok'),
    count('missed', (of: MeetingFigures) => of.missed, 'no'),
    count('refused', (of: MeetingFigures) => of.refused, 'wait'),
    count('cancelled', (of: MeetingFigures) => of.cancelledByCitizen + of.cancelledByAdministration, 'info'),
    count('expired', (of: MeetingFigures) => of.expired),
    count('resolved', (of: MeetingFigures) => of.resolved),
    count('open', (of: MeetingFigures) => of.open, 'line'),
  ],
  waiting: [
    count('requests', (of: WaitingFigures) => of.requests),
    ...quantiles('toDecision', (of) => of.toDecision, ['primary', 'line']),
    ...quantiles('toMeeting', (of) => of.toMeeting, []),
    count('undecided', (of: WaitingFigures) => of.undecided),
    count('automatic', (of: WaitingFigures) => of.automatic),
    count('officeBooked', (of: WaitingFigures) => of.officeBooked),
  ],
  missed: [
    count('came', (of: MissedFigures) => of.came, 'ok'),
    count('missed', (of: MissedFigures) => of.missed, 'no'),
    { name: 'share', kind: 'share', value: (of: MissedFigures) => of.share } satisfies Column<MissedFigures>,
    count('notNoted', (of: MissedFigures) => of.notNoted),
  ],
  demand: [
    count('nothingFree', (of: DemandFigures) => of.nothingFree, 'no'),
    count('slotTaken', (of: DemandFigures) => of.slotTaken, 'wait'),
    count('slotNotOffered', (of: DemandFigures) => of.slotNotOffered, 'line'),
  ],
} satisfies Record<ReportName, unknown[]>;

/** Whoever asks by outcome has the outcomes as rows already. */
export const columnsOf = (report: ReportName, by: Breakdown): Column[] =>
  (by === 'outcome' ? [{ ...total, tone: 'primary' }] : columns[report]) as Column[];
