/** Words of the bell, the same at both front doors. */
export const news = {
  title: 'Известия',
  unread: { one: ', {{n}} непрочетено', other: ', {{n}} непрочетени' },
  isUnread: 'Непрочетено:',
  came: 'Ново известие: {{news}}',
  readAll: 'Отбележете всички като прочетени',
  more: 'Покажете по-стари',
  none: 'Няма известия',
  forCitizen: 'Щом нещо се промени по срещите ви, ще го видите тук веднага, и по имейл.',
  forStaff: 'Щом гражданин заяви, премести или отмени среща при вас, ще го видите тук веднага.',
};

export type NewsWords = typeof news;
