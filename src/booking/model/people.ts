import { foldText } from '../../../libs/domain/fold.js';
import { type MeetingStatus, RELEASED_STATUSES } from './meeting-status.js';

/** Somebody with a number to ring, from an account or from a meeting. */
export interface KnownPerson {
  accountId: string | null;
  givenName: string;
  familyName: string;
  /** E.164 */
  phone: string;
  email: string | null;
}

/** Whose it is, by number and name; `start` and `end` in milliseconds. */
export interface KnownMeeting {
  id: string;
  reference: string;
  status: MeetingStatus;
  start: number;
  end: number;
  givenName: string;
  familyName: string;
  phone: string;
  scheduleTitle: string;
  hostName: string;
}

/** One person with all that is known of them; both lists by start. */
export interface PersonWithMeetings extends KnownPerson {
  /** Over, whatever became of them. */
  earlier: KnownMeeting[];
  /** Still to come, and holding their time. */
  upcoming: KnownMeeting[];
}

/**
 * Puts together who is the same person: the same number and the same name, however the name is written. A family that
 * shares a number stays apart. First come those who have a meeting before them, then whoever was here last.
 * @param known those from accounts before those from meetings: what people wrote of themselves is right
 * @param meetings by start
 */
export function peopleOf(
  known: readonly KnownPerson[],
  meetings: readonly KnownMeeting[],
  now: number,
): PersonWithMeetings[] {
  const people = new Map<string, PersonWithMeetings>();
  for (const one of known) {
    const key = keyOf(one);
    const same = people.get(key);
    if (!same) people.set(key, { ...one, earlier: [], upcoming: [] });
    else {
      same.accountId ??= one.accountId;
      same.email ??= one.email;
    }
  }
  for (const meeting of meetings) {
    const person = people.get(keyOf(meeting));
    if (meeting.end <= now) person?.earlier.push(meeting);
    else if (!(RELEASED_STATUSES as readonly string[]).includes(meeting.status))
      person?.upcoming.push(meeting);
  }
  const lately = ({ earlier, upcoming }: PersonWithMeetings): number =>
    upcoming.length > 0 ? Infinity : (earlier.at(-1)?.start ?? 0);
  return [...people.values()].sort((a, b) => (lately(a) === lately(b) ? 0 : lately(b) - lately(a)));
}

const keyOf = ({ phone, givenName, familyName }: Pick<KnownPerson, 'phone' | 'givenName' | 'familyName'>) =>
  phone + foldText(`${givenName} ${familyName}`);
