import type { OfficeWords } from './words.bg';

export const office: OfficeWords = {
  nav: { label: 'Back office', today: 'Today', logOut: 'Log out' },
  today: { title: 'Today' },
};
