import type { ProblemWords } from './words.bg';

export const problem: ProblemWords = {
  'slot-taken': 'This time has just been taken. Here are the nearest free ones.',
  'slot-not-offered': 'This time is no longer offered. Choose another.',
  'offer-gone': 'This time is no longer held for you. Here is what is possible now.',
  'answer-decided': 'The citizen has decided about this answer already. Nothing was changed.',
  'not-answered-yet': 'There is no written answer to this request yet.',
  'email-not-confirmed':
    'Your e-mail is not confirmed yet. Open the message we sent you and follow its link.',
  'wrong-credentials': 'The e-mail or the password is wrong. Check them and try again.',
  'not-found': 'It may have been removed, or the address is wrong.',
  'room-not-ready': 'The video room is not ready yet. Try again in a minute.',
  'too-many-requests': 'Too many attempts. Wait a few minutes and try again.',
  changed: {
    since: 'Your change was not saved, because in the meantime: {{what}}. Here is how it is now.',
    by: {
      citizen: 'the citizen',
      staff: 'staff',
      client: 'another system',
      screen: 'screen at the door',
      system: 'automatically',
    },
    events: {
      MeetingApproved: 'approved',
      MeetingRefused: 'refused',
      MeetingRescheduled: 'moved',
      MeetingCancelled: 'cancelled',
      MeetingExpired: 'expired unanswered',
      HostAbsent: 'offered other times',
      MeetingAnswered: 'answered in writing',
      AnswerDeclined: 'noted that the meeting stands',
      MeetingResolved: 'answered beforehand',
      MeetingCheckedIn: 'the citizen arrived',
      MeetingHeld: 'held',
      MeetingMissed: 'marked as missed',
    },
  },
  stale: 'Someone changed the meeting while you were looking at it. Here is how it is now.',
};
