import type { Meeting } from 'contract/models';

export type Act = 'approve' | 'refuse' | 'answer' | 'checkIn' | 'hold' | 'miss' | 'move' | 'cancel';

type Facts = Pick<Meeting, 'status' | 'start' | 'answer'>;

/** Somebody has answered in writing, and the citizen may still say whether that is enough. */
export const answerIsOpen = ({ status, start, answer }: Facts, now: Date): boolean =>
  (status === 'requested' || status === 'approved') &&
  answer !== undefined &&
  !answer.decision &&
  Date.parse(start) > now.getTime();

/** What can be done about a meeting now; `dayOf` says which day of the administration's calendar an instant is on. */
export function actsFor(meeting: Facts, now: Date, dayOf: (at: string | Date) => string): Act[] {
  const begun = Date.parse(meeting.start) <= now.getTime();
  const answer: Act[] = meeting.answer?.decision ? [] : ['answer'];
  const itsDay = dayOf(meeting.start) <= dayOf(now);
  switch (meeting.status) {
    case 'requested':
      return begun ? [] : ['approve', 'refuse', ...answer, 'move', 'cancel'];
    case 'approved':
      return [
        ...(itsDay ? (['checkIn', 'hold'] as const) : []),
        ...(begun ? (['miss'] as const) : ([...answer, 'move', 'cancel'] as const)),
      ];
    case 'checkedIn':
      return ['hold'];
    default:
      return [];
  }
}
