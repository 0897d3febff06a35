import { absences } from './absences/words.en';
import { apiClients } from './api-clients/words.en';
import { audit } from './audit/words.en';
import { book } from './book/words.en';
import { calendar } from './calendar/words.en';
import { day } from './day/words.en';
import { decide, waits } from './decide-meetings/words.en';
import { document } from './document/words.en';
import { exceptions, schedule, versions } from './edit-schedule/words.en';
import { acts, answer, history, meeting, mode, move, offers, slots } from './meeting/words.en';
import { meetings } from './meetings/words.en';
import { people } from './people/words.en';
import { reports } from './reports/words.en';
import { resettle } from './resettle/words.en';
import { schedules } from './schedules/words.en';
import { messages } from './messages/words.en';
import { room, video } from './video/words.en';
import { screens } from './screens/words.en';
import { settings } from './settings/words.en';
import { told } from './told/words.en';
import { unfinished } from './unfinished/words.en';
import { webhooks } from './webhooks/words.en';
import type { OfficeWords } from './words.bg';

export const office: OfficeWords = {
  nav: {
    label: 'Back office',
    menu: 'Menu',
    today: 'Today',
    requests: 'Requests',
    notTold: 'To ring',
    calendar: 'Calendar',
    meetings: 'Meetings',
    book: 'Book a time',
    schedules: 'Schedules',
    absences: 'Absences',
    reports: 'Reports',
    people: 'People',
    audit: 'Audit',
    settings: 'Settings',
    keys: 'Keys',
    logOut: 'Log out',
    waiting: { one: '{{n}} waits for a decision', other: '{{n}} wait for a decision' },
  },
  keys: {
    title: 'Keys',
    next: 'next row',
    previous: 'previous row',
    approve: 'approve',
    refuse: 'refuse',
    answer: 'answer in writing',
    undo: 'take the decision back',
    checkIn: 'on the day: arrived',
    hold: 'on the day: held',
    miss: 'on the day: did not come',
    callNext: 'on the day: call the next',
    walkIn: 'visitor without a booking',
    search: 'search',
    move: 'in the calendar: move',
    help: 'this help',
    on: 'The keys are switched on',
  },
  noRights: {
    title: 'You have no rights to this page',
    text: 'It is for another role. If you need it, ask the administrator of the system.',
    toToday: 'To “Today”',
  },
  absences,
  acts,
  answer,
  apiClients,
  audit,
  book,
  calendar,
  day,
  decide,
  document,
  exceptions,
  versions,
  history,
  meeting,
  meetings,
  messages,
  mode,
  move,
  offers,
  people,
  reports,
  resettle,
  room,
  schedule,
  schedules,
  screens,
  settings,
  slots,
  told,
  unfinished,
  video,
  webhooks,
  waits,
};
