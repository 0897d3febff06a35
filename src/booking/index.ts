/**
 * What other contexts may see of booking: meetings as they are read, who stands on which side of one, who is expected
 * today, and the command that says how it went.
 */
export { Meetings, roomClosesAt, roomHours } from './meeting.query.js';
export { MeetingOfSeenHost, PartyToMeeting } from './meeting-access.js';
export { waitingBounds } from './model/waits-too-long.js';
export { Meeting as MeetingAnswer, MeetingRoomHours } from './meeting.answer.js';
export { NoteReading } from './note-reading.js';
export { NoteOutcome } from './note-outcome.js';
export { ActNotPossible } from './model/meeting-errors.js';
export { type MeetingStatus } from './model/meeting-status.js';
export { TodaysVisits, type Visit } from './todays-visits.query.js';
/** An instant as answers say it. */
export { formatInstant } from '../scheduling/index.js';
