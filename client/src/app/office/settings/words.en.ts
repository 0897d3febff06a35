import type * as bg from './words.bg';

export const settings: typeof bg.settings = {
  title: 'Settings',
  name: 'Name of the administration',
  nameHint: 'It stands on every page and in every e-mail.',
  zone: 'Time zone',
  zoneHint: 'All hours in the schedules are in it.',
  saved: 'Saved.',
  morning: 'Messages each morning',
  morningHow:
    'To everyone who receives, and to the host’s own address: one each, only when there is something to say.',
  dayListAt: 'When the list of the day’s meetings goes out',
  dayListAtHint: 'Such as 7:00. Left empty: it is not sent.',
  waiting: 'After how many hours a request has waited too long',
  waitingHint:
    'On working days we remind of these requests and of meetings within a day. They are marked in the list too. Left empty: no reminder.',
  holidays: 'Days off',
  holidaysHow: 'Official holidays and compensation days, with your changes. They take effect at once.',
  previousYear: 'The year before',
  nextYear: 'The next year',
  dayName: 'Name of the day',
  kinds: { holiday: 'day off', workingDay: 'working day' },
  turn: { holiday: 'Make it a working day', workingDay: 'Make it a day off' },
  workingDay: 'Working day',
  ownDay: 'Another day',
  refusals: 'Reasons for refusal',
  refusalsHow:
    'Staff choose from them when they refuse a request. The citizen reads the words as they are here.',
  refusalText: 'Reason',
  refusalTextEn: 'In English',
  refusalTextEnHint: 'For citizens who use the pages in English.',
  refusalIsActive: 'Can be chosen',
  refusalIsNotActive: 'not offered',
  addRefusal: 'Add a reason',
  noRefusals: 'The list is empty: staff write the reason themselves.',
  removeRefusal: {
    title: 'Take it off the list',
    meaning: 'Requests already refused keep their reason.',
  },
  addDay: 'Add the day',
};
