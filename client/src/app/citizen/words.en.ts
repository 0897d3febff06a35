import type { PortalWords } from './words.bg';

export const portal: PortalWords = {
  nav: {
    label: 'Main menu',
    myMeetings: 'My meetings',
    logIn: 'Log in',
    logOut: 'Log out',
    account: 'Account',
    office: 'To the back office',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address is wrong, or the page is gone.',
    toStart: 'To the start page',
  },
  noAccess: {
    title: 'This page is for staff',
    text: 'You are logged in as a citizen. If you work for the administration, log in with your staff account.',
  },
};
