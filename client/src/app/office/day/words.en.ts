import type * as bg from './words.bg';

export const day: typeof bg.day = {
  title: 'Today',
  days: 'Days',
  waiting: { one: '{{n}} request waits for a decision', other: '{{n}} requests wait for a decision' },
  decide: 'To the requests',
  meetings: 'Meetings by the hour',
  counts: {
    requested: 'waiting:',
    approved: 'expected:',
    checkedIn: 'arrived:',
    held: 'held:',
    missed: 'did not come:',
  },
  walkIn: 'Visitor without a booking',
  print: 'Print',
  none: 'There are no meetings today.',
  noneThen: 'There are no meetings on this day.',
  toWeek: 'See the week',
  auditor:
    'Your role is to audit: schedules are in the menu; meetings and requests are for those who receive.',
  paper: {
    meetings: 'booked: {{n}}',
    time: 'Time',
    name: 'Name',
    phone: 'Phone',
    topic: 'Topic',
    document: 'Document',
    mode: 'How',
    notes: 'Notes',
  },
};
