import type * as bg from './words.bg';

export const calendar: typeof bg.calendar = {
  steps: 'Day or week',
  view: 'View',
  day: 'Day',
  week: 'Week',
  today: 'Today',
  previous: { day: 'Previous day', week: 'Previous week' },
  next: { day: 'Next day', week: 'Next week' },
  date: 'Date',
  host: 'With whom',
  allHosts: 'Everyone',
  none: 'No meetings.',
  state: {
    requested: 'waiting',
    approved: 'approved',
    checkedIn: 'arrived',
    held: 'held',
    missed: 'did not come',
    refused: 'refused',
    cancelled: 'cancelled',
    expired: 'expired',
    resolved: 'answered',
  },
};
