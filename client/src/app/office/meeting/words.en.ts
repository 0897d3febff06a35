import type * as bg from './words.bg';

export const meeting: typeof bg.meeting = {
  sheet: 'Meeting',
  citizen: 'Citizen',
  topic: 'Topic',
  document: 'Document',
  host: 'With',
  place: 'Place',
  room: { label: 'Video', enter: 'Enter the meeting', hours: 'It is open from {{from}} to {{to}}' },
  requestedAt: 'Requested',
  reference: 'Reference',
  note: 'Note',
  competent: 'The right office is',
  alsoOpen: 'There is another request',
  same: { schedule: 'by the same person, here', document: 'about the same document' },
  heldThisYear: {
    one: 'This year: {{n}} meeting held with this person',
    other: 'This year: {{n}} meetings held with this person',
  },
  sameDay: 'That day',
  nothingElse: 'no other meetings',
  origin: { portal: 'on the portal', phone: 'by phone', desk: 'at the desk' },
};

export const mode: typeof bg.mode = { inPerson: 'in person', video: 'video', phone: 'phone' };

export const acts: typeof bg.acts = {
  approve: 'Approve',
  refuse: 'Refuse…',
  checkIn: 'Arrived',
  hold: 'Held',
  miss: 'Did not come',
  move: 'Move…',
  cancel: 'Cancel…',
  ask: {
    keep: 'Leave it as it is',
    cancel: {
      title: 'Cancel: {{name}}, {{when}}',
      meaning: 'The citizen will get an e-mail with the reason, and the time becomes free.',
      act: 'Cancel the meeting',
    },
  },
  refusal: {
    title: 'Refuse: {{name}}, {{when}}',
    meaning: 'The citizen will get an e-mail with the reason, and the time becomes free.',
  },
  presets: {
    unavailable: 'The official cannot receive at this time.',
    closed: 'There is no reception on this day.',
    asked: 'At the citizen’s own wish.',
  },
};

export const move: typeof bg.move = {
  title: 'Another time for {{name}}',
  now: 'Now: {{when}}',
  to: 'Move to {{when}}',
  noTime: 'Choose a free time.',
  reasonHint: 'The citizen will read it in the e-mail about the new time.',
};

export const slots: typeof bg.slots = {
  none: 'Nothing is free in the next three months. Look further ahead.',
};

export const history: typeof bg.history = {
  title: 'History',
  moved: 'from {{from}} to {{to}}',
  MeetingRequested: 'Requested',
  MeetingApproved: 'Approved',
  MeetingRefused: 'Refused',
  MeetingRescheduled: 'Moved',
  MeetingCancelled: 'Cancelled',
  MeetingExpired: 'Expired without an answer',
  HostAbsent: 'Other times offered',
  MeetingResolved: 'Answered beforehand',
  MeetingCheckedIn: 'The citizen arrived',
  MeetingHeld: 'Held',
  MeetingMissed: 'The citizen did not come',
  RoomCreated: 'The video room is ready',
  by: {
    citizen: 'the citizen',
    staff: 'a member of staff',
    client: 'another system',
    system: 'automatically',
    visitor: 'a visitor',
  },
};
