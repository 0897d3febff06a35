import type { NewsWords } from './words.bg';

export const news: NewsWords = {
  title: 'Notifications',
  unread: { one: ', {{n}} unread', other: ', {{n}} unread' },
  isUnread: 'Unread:',
  came: 'New notification: {{news}}',
  readAll: 'Mark all as read',
  more: 'Show older ones',
  none: 'No notifications',
  forCitizen: 'As soon as something about your meetings changes, you will see it here, and by e-mail.',
  forStaff: 'As soon as a citizen requests, moves or cancels a meeting with you, you will see it here.',
};
