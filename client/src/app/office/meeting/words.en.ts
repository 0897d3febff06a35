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
  origin: { portal: 'on the portal', phone: 'by phone', desk: 'at the desk', api: 'through another system' },
};

export const mode: typeof bg.mode = { inPerson: 'in person', video: 'video', phone: 'phone' };

export const acts: typeof bg.acts = {
  approve: 'Approve',
  refuse: 'Refuse…',
  answer: 'Answer in writing…',
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

export const answer: typeof bg.answer = {
  title: 'Written answer: {{name}}, {{when}}',
  label: 'The answer',
  hint: 'The citizen will read it as it is written. At most 4000 characters.',
  missing: 'Write the answer.',
  byMail: 'The citizen gets the answer by e-mail and on the page of the meeting.',
  byPhone: 'The citizen has no e-mail: somebody must ring them and note what they decide.',
  enough: 'If it is enough for them, the meeting is closed and its time is free.',
  stillWaits: 'Until then the request awaits your decision as before.',
  stands: 'Until then the meeting stands as it is.',
  send: 'Send the answer',
  replace: 'Send the new answer',
  written: 'Written answer',
  added: 'The citizen added:',
  state: {
    open: 'answered, waits for the citizen',
    accepted: 'enough, no meeting is needed',
    declined: 'wants to keep the meeting',
    undecided: 'the citizen has not decided',
  },
  saidEnough: 'On the phone: enough',
  saidMeet: 'On the phone: wants to meet',
};

/** Times held for somebody who lost theirs. */
export const offers: typeof bg.offers = {
  title: 'Times offered',
  until: 'Held for the citizen until {{when}}',
  takes: 'The citizen takes this one',
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
  MeetingAnswered: 'Answered in writing',
  AnswerDeclined: 'The answer is not enough, the meeting stands',
  MeetingResolved: 'Answered beforehand',
  MeetingCheckedIn: 'The citizen arrived',
  MeetingCalled: 'Number called',
  CallUnanswered: 'Nobody came when called',
  MeetingHeld: 'Held',
  MeetingMissed: 'The citizen did not come',
  RoomCreated: 'The video room is ready',
  by: {
    citizen: 'the citizen',
    staff: 'a member of staff',
    client: 'another system',
    screen: 'screen at the door',
    system: 'automatically',
    visitor: 'a visitor',
  },
};
