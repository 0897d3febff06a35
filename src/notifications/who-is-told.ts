import type { AccountState } from '../identity/index.js';
import type { MeetingEvent } from './meeting-event.js';
import type { AccountMessage, MeetingMessage, Message, RoundMessage } from './messages.js';

/** `account`: whoever the account belongs to. */
export type Audience = 'citizen' | 'staff' | 'account';

/**
 * `anyWay`: every channel of `channels/` that reaches the person; otherwise only those named. `orRing`: any way, and
 * whoever none of them reaches (booked on the phone or at the desk, without an e-mail) is somebody to ring, because
 * without it they would come in vain, not come, or wait for an answer.
 */
type Ways = 'anyWay' | 'orRing' | readonly string[];
/** Links that prove an address, and lists of a morning: under the bell the latter would be old by noon. */
const byMail: Ways = ['mail'];

type When = (event: MeetingEvent, account?: AccountState) => boolean;

const waits: When = ({ data }) => data.status === 'requested';
const byCitizen: When = ({ actor }) => actor.kind === 'citizen';
/** Made by staff for a caller or a visitor. */
const onBehalf: When = ({ data }) => data.origin !== 'portal';
const byThemselves: When = ({ data }) => data.origin === 'portal';
const takenOver: When = ({ data }) => data.previousHostId !== undefined && data.previousStart === data.start;
/** A host’s absence itself is nobody’s meeting; it is told with each meeting that it touches. */
const offersTimes: When = ({ data }) => (data.offers?.length ?? 0) > 0;
/** Where the account stands when the message goes out. */
const unconfirmed: When = (_, account) => account === 'unconfirmed';
const invited: When = (_, account) => account === 'invited';
const active: When = (_, account) => account === 'active';
/** Logged in, rather than by a link. */
const byTheirHand: When = ({ actor }, account) => actor.kind !== 'visitor' && account === 'active';
const notDisabled: When = (_, account) => account !== 'disabled';

type Row =
  | [event: string, who: 'citizen' | 'staff', message: MeetingMessage, ways: Ways, onlyWhen?: When]
  | [event: string, who: 'account', message: AccountMessage, ways: Ways, onlyWhen: When]
  | [event: string, who: 'nobody', why: string];

/**
 * Who is told of which event, with what words, by which ways. The citizen hears of every change; the receipt only comes
 * where somebody must decide, since an approval at once is its own receipt. Staff hear of what a citizen does, of
 * meetings that they take over, and of what they left undone. Of the rows that fit the first one counts.
 */
const table: Row[] = [
  // Not rung up: they have just asked for it, and were told so by whoever wrote it down.
  ['MeetingRequested', 'citizen', 'request-received', 'anyWay', waits],
  ['MeetingRequested', 'staff', 'staff-new-request', 'anyWay', byCitizen],
  ['MeetingApproved', 'citizen', 'meeting-approved', 'orRing', byThemselves],
  // Not rung up: they were on the phone or stood at the desk while it was booked.
  ['MeetingApproved', 'citizen', 'meeting-booked', 'anyWay', onBehalf],
  ['MeetingRefused', 'citizen', 'meeting-refused', 'orRing'],
  ['MeetingRescheduled', 'citizen', 'meeting-taken-over', 'orRing', takenOver],
  ['MeetingRescheduled', 'citizen', 'meeting-moved', 'orRing'],
  ['MeetingRescheduled', 'staff', 'staff-taken-over', 'anyWay', takenOver],
  ['MeetingRescheduled', 'staff', 'staff-meeting-moved', 'anyWay', byCitizen],
  ['HostAbsent', 'citizen', 'times-offered', 'orRing', offersTimes],
  ['MeetingCancelled', 'citizen', 'meeting-cancelled', 'orRing'],
  ['MeetingCancelled', 'staff', 'staff-meeting-cancelled', 'anyWay', byCitizen],
  ['MeetingExpired', 'citizen', 'request-expired', 'orRing'],
  ['MeetingExpired', 'staff', 'staff-request-expired', 'anyWay'],
  ['MeetingAnswered', 'citizen', 'meeting-answered', 'orRing'],
  // Not rung up: they have agreed to the answer, on its page or on the phone.
  ['MeetingResolved', 'citizen', 'meeting-resolved', 'anyWay'],
  ['MeetingResolved', 'staff', 'staff-answer-accepted', 'anyWay', byCitizen],
  // Not the citizen: the meeting stands as they know it, and the page has just said so.
  ['AnswerDeclined', 'staff', 'staff-answer-declined', 'anyWay', byCitizen],
  // Not rung up: they were there, or know that they were not; it is written so that they can object.
  ['MeetingCheckedIn', 'citizen', 'meeting-checked-in', 'anyWay'],
  ['MeetingHeld', 'citizen', 'meeting-held', 'anyWay'],
  ['MeetingMissed', 'citizen', 'meeting-missed', 'anyWay'],
  ['RoomCreated', 'nobody', 'the link in the approval is ours and finds the room when it is opened'],

  // Links that prove an address go to that address and nowhere else.
  ['CitizenRegistered', 'account', 'confirm-email', byMail, unconfirmed],
  ['CitizenRegistered', 'account', 'staff-invitation', byMail, invited],
  ['RegistrationRepeated', 'account', 'confirm-email', byMail, unconfirmed],
  ['RegistrationRepeated', 'account', 'staff-invitation', byMail, invited],
  ['RegistrationRepeated', 'account', 'already-registered', byMail, active],
  ['PasswordForgotten', 'account', 'reset-password', byMail, notDisabled],
  ['StaffInvited', 'account', 'staff-invitation', byMail, invited],
  // Whose log-in is changed hears of it, should it have been somebody else. Not where a mailed link was followed.
  ['PasswordChanged', 'account', 'password-changed', byMail, byTheirHand],
  ['SecondFactorRemoved', 'account', 'second-step-removed', byMail, active],
  ['PasskeyAdded', 'account', 'passkey-added', byMail, active],
  ['PasskeyRefused', 'account', 'passkey-refused', byMail, active],
  ['EmailConfirmed', 'nobody', 'they have just done it themselves, and the page says so'],

  ['SchedulePublished', 'nobody', 'nobody has a meeting there yet; the public pages show it'],
  ['ScheduleChanged', 'nobody', 'a meeting that loses its time is told as moved, offered times or cancelled'],
];

/** What nobody does but the clock: the same, with the moment in place of an event. */
const byTheClock: [when: string, who: Audience, message: MeetingMessage | RoundMessage, ways: Ways][] = [
  // Not rung up: they know the time, and a clerk who rang everybody again would do nothing else.
  ['so many hours before an approved meeting as its schedule says', 'citizen', 'reminder', 'anyWay'],
  ['in the morning, where the day holds meetings', 'staff', 'host-day', byMail],
  ['in the morning of a working day, where requests wait too long', 'staff', 'requests-wait', byMail],
];

/** What somebody is told, and whether a channel may carry it. */
export interface Told {
  message: Message;
  by: (channel: string) => boolean;
  /** Whoever no channel reaches must be rung up. */
  orRing: boolean;
}

/** The message that an audience gets of an event, if any. */
export function toldOf(audience: Audience, event: MeetingEvent, account?: AccountState): Told | null {
  for (const [name, who, message, ways, onlyWhen] of table) {
    if (name !== event.name || who !== audience || !(onlyWhen?.(event, account) ?? true)) continue;
    return { message: message as Message, ...carriedBy(ways!) };
  }
  return null;
}

/** The same for a message of the clock. */
export function toldByTheClock(message: 'reminder' | RoundMessage): Told {
  const [, , , ways] = byTheClock.find(([, , its]) => its === message)!;
  return { message, ...carriedBy(ways) };
}

const carriedBy = (ways: Ways): Omit<Told, 'message'> => ({
  by: (channel) => typeof ways === 'string' || ways.includes(channel),
  orRing: ways === 'orRing',
});

/** The events that an audience hears of at all. */
export const eventsFor = (audience: Audience): string[] => [
  ...new Set(table.filter(([, who]) => who === audience).map(([name]) => name)),
];

/** Every event that the table speaks of. */
export const eventsInTable = (): string[] => [...new Set(table.map(([name]) => name))];
