/** Who did it. Citizens are not named here: whoever needs to know looks at the meeting. */
export class AuditActor {
  /** `system`: the product itself, by the clock. */
  kind!: 'citizen' | 'staff' | 'client' | 'system' | 'visitor';
  id!: string | null;
  /** Of staff and of programs, as they are called today. */
  name!: string | null;
}

/** What it happened to. */
export class AuditSubject {
  kind!: 'meeting' | 'schedule' | 'account' | 'client' | 'other';
  id!: string;
  /** The reference of a meeting, the title of a schedule, the name of a member of staff or a program. */
  name!: string | null;
}

/** One line of what has happened, as it was stored and as it stays. */
export class AuditEntry {
  id!: string;
  /** A domain event's name. */
  event!: string;
  at!: string;
  actor!: AuditActor;
  subject!: AuditSubject;
  /** The reason that was given. */
  reason!: string | null;
}

export class AuditPage {
  items!: AuditEntry[];
  nextCursor!: string | null;
}
