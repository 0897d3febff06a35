/** The day and the week. */
export const calendar = {
  steps: 'Ден или седмица',
  view: 'Изглед',
  day: 'Ден',
  week: 'Седмица',
  today: 'Днес',
  previous: { day: 'Предишен ден', week: 'Предишна седмица' },
  next: { day: 'Следващ ден', week: 'Следваща седмица' },
  date: 'Дата',
  host: 'При кого',
  allHosts: 'Всички',
  none: 'Няма срещи.',
  state: {
    requested: 'чака',
    approved: 'одобрена',
    checkedIn: 'на място',
    held: 'проведена',
    missed: 'не дойде',
  },
};
