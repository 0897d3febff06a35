/** What `docs/tour.md` says at each stop; the pictures are taken by `walk.spec.ts`, in this order. */
export interface Stop {
  title: string;
  says: string;
}

export const citizen = {
  start: {
    title: 'Whom, and when',
    says: 'All who receive, by group, each with the next free time. One search for names, titles and questions, in either alphabet.',
  },
  schedule: {
    title: 'Choose a time',
    says: 'The first day with a free time is open already. Each day says how many are left, closed days say why.',
  },
  about: {
    title: 'What is it about?',
    says: 'A line is enough; who has applied already gives the number of the document. The time is held meanwhile.',
  },
  logIn: {
    title: 'Log in, nothing is lost',
    says: 'Only now is an account needed. What was typed waits, also while a new one is confirmed by e-mail.',
  },
  check: { title: 'Check and send', says: 'All of it once more, with a way to change each line.' },
  sent: {
    title: 'What happens next',
    says: 'The time, a number to say on the phone, what to bring, and when an answer comes.',
  },
  meeting: {
    title: 'One meeting',
    says: 'Its status in plain words, what can be done, and everything that has happened to it. The links in mails lead here.',
  },
  myMeetings: { title: 'My meetings', says: 'What is coming and what is past.' },
  documentStatus: {
    title: 'How far is my document?',
    says: 'Number and access code answer it, and lead to whoever is responsible. Often this saves the visit.',
  },
  timetable: {
    title: 'The timetable',
    says: 'Everybody’s reception hours on one page, to read, print and subscribe to.',
  },
  accessibility: {
    title: 'Accessible to whom?',
    says: 'The declaration that the law asks for, with whom to write to when something is in the way.',
  },
} satisfies Record<string, Stop>;

export const door = {
  kiosk: {
    title: 'A tablet at the entrance',
    says: 'Whoever comes types the number of the meeting or shows its QR code to the camera.',
  },
  welcome: {
    title: 'A number, and where to wait',
    says: 'The number of the day is called instead of a name.',
  },
  display: {
    title: 'A screen in the corridor',
    says: 'Which number goes in where, who is next, and how late it runs. No names.',
  },
} satisfies Record<string, Stop>;

export const staff = {
  home: {
    title: 'What needs me now',
    says: 'Requests by how long they wait, the meetings of the day, people whom no message reached.',
  },
  requests: {
    title: 'Decide',
    says: 'J and K go through the requests, A approves, R refuses with a reason. The document in AKSTER OFFICE stands beside.',
  },
  calendar: { title: 'The week', says: 'Meetings of one or all who receive.' },
  meetings: {
    title: 'Find a meeting',
    says: 'By name, phone, reference or document; the filters are in the address, so a list can be kept or passed on.',
  },
  book: { title: 'Somebody rings', says: 'Who, with whom, when: by keyboard, while they are on the phone.' },
  schedule: {
    title: 'Reception hours',
    says: 'Days, ordinals, hours and breaks on the left; on the right the months as they will be offered, while one types.',
  },
  absences: {
    title: 'Away',
    says: 'What happens to each meeting of somebody who is away is chosen, counted and told before it is done.',
  },
  notTold: { title: 'Who does not know yet', says: 'Whom no message reached, to be rung.' },
  reports: {
    title: 'Reports',
    says: 'How meetings ended, how long people waited, who did not come, what was sought in vain: in words, as a chart and as a table, to keep and to print.',
  },
  screens: {
    title: 'Screens at the door',
    says: 'Tablets and corridor screens, each opened by a link of its own that can be taken back.',
  },
  people: {
    title: 'Who receives, and who works here',
    says: 'Those who receive, the staff and their rights, the groups of the start page.',
  },
  settings: { title: 'Settings', says: 'Names, times, reasons for refusal, video, AKSTER OFFICE, mail.' },
  messages: {
    title: 'The words of the mails',
    says: 'Each message in the administration’s own words, shown as it will arrive.',
  },
} satisfies Record<string, Stop>;
