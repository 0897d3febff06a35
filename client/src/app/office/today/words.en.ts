import type * as bg from './words.bg';

export const today: typeof bg.today = {
  title: 'Today',
  waiting: { one: '{{n}} request waits for a decision', other: '{{n}} requests wait for a decision' },
  decide: 'To the requests',
  meetings: 'Meetings by the hour',
  none: 'There are no meetings today.',
  toWeek: 'See the week',
  auditor:
    'Your role is to audit: schedules are in the menu; meetings and requests are for those who receive.',
};
