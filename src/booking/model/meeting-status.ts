export type MeetingStatus =
  | 'requested'
  | 'approved'
  | 'refused'
  | 'expired'
  | 'checkedIn'
  | 'held'
  | 'missed'
  | 'cancelled'
  | 'resolved';

/** What can be done to a meeting, in the words of the API. */
export type MeetingAct =
  | 'approve'
  | 'refuse'
  | 'expire'
  | 'cancel'
  | 'reschedule'
  | 'checkIn'
  | 'hold'
  | 'miss'
  | 'answer'
  | 'resolve';

/** Every transition there is. An act that is not listed for a status is refused. */
const transitions: Record<MeetingStatus, Partial<Record<MeetingAct, MeetingStatus>>> = {
  requested: {
    approve: 'approved',
    refuse: 'refused',
    expire: 'expired',
    cancel: 'cancelled',
    reschedule: 'requested',
    answer: 'requested',
    resolve: 'resolved',
  },
  approved: {
    cancel: 'cancelled',
    reschedule: 'approved',
    checkIn: 'checkedIn',
    hold: 'held',
    miss: 'missed',
    answer: 'approved',
    resolve: 'resolved',
  },
  checkedIn: { hold: 'held' },
  held: {},
  missed: {},
  refused: {},
  expired: {},
  cancelled: {},
  resolved: {},
};

export const statusAfter = (status: MeetingStatus, act: MeetingAct): MeetingStatus | undefined =>
  transitions[status][act];

export const actsPossibleIn = (status: MeetingStatus): MeetingAct[] =>
  Object.keys(transitions[status]) as MeetingAct[];

export const MEETING_STATUSES = Object.keys(transitions) as MeetingStatus[];

/** Statuses in which a meeting no longer holds its time; the database's exclusion constraint names the same four. */
export const RELEASED_STATUSES = ['refused', 'expired', 'cancelled', 'resolved'] as const;
