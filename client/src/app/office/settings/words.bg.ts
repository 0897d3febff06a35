/** The whole administration. */
export const settings = {
  title: 'Настройки',
  name: 'Име на администрацията',
  nameHint: 'Стои на всяка страница и във всяко писмо.',
  zone: 'Часова зона',
  zoneHint: 'По нея са всички часове в графиците.',
  saved: 'Записано.',
  holidays: 'Почивни дни',
  holidaysHow: 'Официалните празници и дните за компенсация, с вашите промени. Записват се веднага.',
  previousYear: 'Предишната година',
  nextYear: 'Следващата година',
  dayName: 'Име на деня',
  kinds: { holiday: 'почивен', workingDay: 'работен' },
  turn: { holiday: 'Направете работен', workingDay: 'Направете почивен' },
  workingDay: 'Работен ден',
  ownDay: 'Друг ден',
  addDay: 'Добавете деня',
};
