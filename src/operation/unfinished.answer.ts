/** The meeting that an event is of. */
export class UnfinishedMeeting {
  id!: string;
  reference!: string;
}

/** Something that should have followed an event within the hour and has not. */
export class UnfinishedReaction {
  eventId!: string;
  /** The name of the event. */
  event!: string;
  /** When it happened. */
  at!: string;
  /** What is not done: `tell-citizen`, `open-room`. Null where no worker has taken the event up at all. */
  reaction!: string | null;
  /** Why the last try failed, without addresses; null where there was none. */
  fault!: string | null;
  failedAt!: string | null;
  /** Since when somebody wants it to be run again; null once a worker has been given it. */
  runAgainAt!: string | null;
  /** Null where the event is of something else. */
  meeting!: UnfinishedMeeting | null;
}

export class UnfinishedPage {
  items!: UnfinishedReaction[];
  nextCursor!: string | null;
}

export class RunAgainAnswer {
  /** How many are to be run again. */
  count!: number;
}
