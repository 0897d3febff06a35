import type { AccountWords } from './words.bg';

export const account: AccountWords = {
  title: 'My account',
  sessions: {
    title: 'Where you are logged in',
    what: 'If you do not know one of these devices, end its session and change your password.',
    device: '{{browser}} on {{system}}',
    unknown: 'Unknown device',
    thisOne: 'this device',
    opened: 'Logged in: {{when}}',
    used: 'Last used: {{when}}',
    end: 'End',
    ended: 'The session has ended: {{device}}.',
    endOthers: 'Log out on all other devices',
    othersEnded: 'You are now logged in on this device only.',
    onlyHere: 'You are logged in on this device only.',
    changePassword: 'Change your password',
  },
};
