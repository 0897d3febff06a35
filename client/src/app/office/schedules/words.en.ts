import type * as bg from './words.bg';

export const schedules: typeof bg.schedules = {
  title: 'Schedules',
  new: 'New schedule',
  none: 'No schedules yet. Begin with the first: who receives, on which days and hours.',
  notFound: 'No schedule has these words.',
  name: 'Schedule',
  modes: 'How',
  length: 'Meeting',
  minutes: '{{n}} min',
  statuses: { draft: 'draft', published: 'published', archived: 'archived' },
};
