/** Words that both front doors use. */
export const ui = {
  skipToContent: 'Към съдържанието',
  product: 'Приемно време',
  status: {
    requested: 'Чака одобрение',
    approved: 'Одобрена',
    refused: 'Отказана',
    expired: 'Изтекла без отговор',
    checkedIn: 'На място',
    held: 'Проведена',
    missed: 'Неявяване',
    resolved: 'Решена с отговор',
    cancelledByYou: 'Отменена от вас',
    cancelledByCitizen: 'Отменена от гражданина',
    cancelledByAdministration: 'Отменена от администрацията',
  },
  mode: { inPerson: 'На място', video: 'Видео', phone: 'По телефона' },
  scheme: {
    label: 'Изглед',
    system: 'автоматичен',
    light: 'светъл',
    dark: 'тъмен',
    contrast: 'контрастен',
  },
  retry: 'Опитайте отново',
  back: 'Назад',
  close: 'Затворете',
  minutes: { one: '{{n}} минута', other: '{{n}} минути' },
  loading: 'Зарежда се…',
  required: '(задължително)',
  optional: '(по желание)',
  failed: {
    notFound: 'Няма такава страница',
    title: 'Не можем да покажем тази страница',
    offline: 'Няма връзка с интернет. Проверете я и опитайте отново. Нищо от написаното не е загубено.',
    unreachable:
      'Услугата не отговаря в момента. Опитайте отново след минута. Нищо от написаното не е загубено.',
    unexpected: 'Нещо при нас не се получи. Опитайте отново. Нищо от написаното не е загубено.',
  },
  errors: {
    summary: { one: 'Поправете едно поле:', other: 'Поправете {{n}} полета:' },
    required: 'Попълнете това поле.',
    email: 'Адресът трябва да е като ime@primer.bg.',
    minLength: 'Нужни са поне {{n}} знака.',
    maxLength: 'Най-много {{n}} знака.',
    left: { one: 'Остава {{n}} знак', other: 'Остават {{n}} знака' },
    over: { one: '{{n}} знак в повече', other: '{{n}} знака в повече' },
  },
  calendar: {
    previous: 'Предишен месец',
    next: 'Следващ месец',
    label: 'Свободни дни, {{month}}',
    free: { one: '{{n}} свободен час', other: '{{n}} свободни часа' },
    freeShort: { one: '{{n}} час', other: '{{n}} часа' },
    none: 'няма свободни часове',
    past: 'минал ден',
  },
  slots: {
    morning: 'Преди обяд',
    afternoon: 'След обяд',
    places: { one: '{{n}} място', other: '{{n}} места' },
  },
  options: {
    label: 'Намерени',
    found: {
      one: 'Намерен е {{n}}. Изберете с Enter.',
      other: 'Намерени са {{n}}. Изберете със стрелките и Enter.',
    },
  },
  reason: { label: 'Причина', missing: 'Напишете причината.' },
};

export type UiWords = typeof ui;
