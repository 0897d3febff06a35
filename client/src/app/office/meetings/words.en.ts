import type * as bg from './words.bg';

export const meetings: typeof bg.meetings = {
  title: 'Meetings',
  q: 'Search',
  qHint: 'name, phone, reference, topic',
  status: 'Status',
  any: 'All',
  schedule: 'Schedule',
  from: 'From',
  to: 'To',
  when: 'When',
  empty: 'No meetings match. Change the dates or the search.',
  pages: 'Pages',
  first: 'To the start',
  more: 'The next 50',
  statuses: {
    requested: 'Awaiting approval',
    approved: 'Approved',
    checkedIn: 'Arrived',
    held: 'Held',
    missed: 'Missed',
    refused: 'Refused',
    cancelled: 'Cancelled',
    expired: 'Expired',
    resolved: 'Answered beforehand',
  },
};
