export const portal = {
  nav: {
    label: 'Главно меню',
    myMeetings: 'Моите срещи',
    logIn: 'Вход',
    logOut: 'Изход',
    account: 'Профил',
    office: 'Към работното място',
  },
  notFound: {
    title: 'Няма такава страница',
    text: 'Адресът е сбъркан или страницата вече я няма.',
    toStart: 'Към началото',
  },
  noAccess: {
    title: 'Тази страница е за служители',
    text: 'Влезли сте като гражданин. Ако работите в администрацията, влезте със служебния си профил.',
  },
};

export type PortalWords = typeof portal;
