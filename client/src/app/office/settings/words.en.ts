import type * as bg from './words.bg';

export const settings: typeof bg.settings = {
  title: 'Settings',
  name: 'Name of the administration',
  nameHint: 'It stands on every page and in every e-mail.',
  zone: 'Time zone',
  zoneHint: 'All hours in the schedules are in it.',
  saved: 'Saved.',
  holidays: 'Days off',
  holidaysHow: 'Official holidays and compensation days, with your changes. They take effect at once.',
  previousYear: 'The year before',
  nextYear: 'The next year',
  dayName: 'Name of the day',
  kinds: { holiday: 'day off', workingDay: 'working day' },
  turn: { holiday: 'Make it a working day', workingDay: 'Make it a day off' },
  workingDay: 'Working day',
  ownDay: 'Another day',
  addDay: 'Add the day',
};
