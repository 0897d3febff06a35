/** Which messages of the morning the caller wants about the meetings of their hosts; the administration says when. */
export class MorningMessages {
  /** The list of the day. */
  dayList!: boolean;
  /** Requests that wait for a decision too long. */
  waitingRequests!: boolean;
}
