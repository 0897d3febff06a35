import type { DemandFigures } from './report.answer.js';
import type { Report } from './report.js';

export const demandReport: Report<DemandFigures> = {
  name: 'demand',
  breakdowns: ['host', 'group', 'schedule', 'weekday', 'month'],
  source: {
    rows: '(select d.*, s.host_id from unmet_demand d join schedule s on s.id = d.schedule_id) m',
    ofPeriod: 'm.day between ?::date and ?::date',
    period: (from, to) => [from, to],
    localTime: 'm.day',
  },
  figures: [
    'coalesce(sum(m.nothing_free), 0)::int as "nothingFree"',
    'coalesce(sum(m.slot_taken), 0)::int as "slotTaken"',
    'coalesce(sum(m.slot_not_offered), 0)::int as "slotNotOffered"',
  ].join(', '),
  figuresOf: (row) => ({
    nothingFree: row['nothingFree'] ?? 0,
    slotTaken: row['slotTaken'] ?? 0,
    slotNotOffered: row['slotNotOffered'] ?? 0,
  }),
};
