import type { Meeting } from 'contract/models';

export type Act = 'approve' | 'refuse' | 'checkIn' | 'hold' | 'miss' | 'move' | 'cancel';

type Facts = Pick<Meeting, 'status' | 'start'>;

/** What can be done about a meeting now; `dayOf` says which day of the administration's calendar an instant is on. */
export function actsFor(meeting: Facts, now: Date, dayOf: (at: string | Date) => string): Act[] {
  const begun = Date.parse(meeting.start) <= now.getTime();
  const itsDay = dayOf(meeting.start) <= dayOf(now);
  switch (meeting.status) {
    case 'requested':
      return begun ? [] : ['approve', 'refuse', 'move', 'cancel'];
    case 'approved':
      return [
        ...(itsDay ? (['checkIn', 'hold'] as const) : []),
        ...(begun ? (['miss'] as const) : (['move', 'cancel'] as const)),
      ];
    case 'checkedIn':
      return ['hold'];
    default:
      return [];
  }
}
