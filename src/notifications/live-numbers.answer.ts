/** What the office's rail shows beside its pages. */
export class OfficeNumbers {
  /** Requests that wait for a decision, of the hosts that the caller sees. */
  requestsWaiting!: number;
  /** Changes whenever one of these requests comes, goes or changes; says nothing else. */
  requestsStamp!: string;
  /**
   * People whom messages did not reach and nobody has rung yet, about meetings of the same hosts; one and the same counts
   * once for each meeting.
   */
  notTold!: number;
}

/** The numbers that move while a page is open. */
export class LiveNumbers {
  /** How many notifications are unread. */
  unread!: number;
  /** The newest of them. */
  newestUnread!: string | null;
  /** Null for citizens, and for staff who decide nothing. */
  office!: OfficeNumbers | null;
}
