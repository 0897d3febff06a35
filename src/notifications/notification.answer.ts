/** Something that the caller was told in the product itself. */
export class Notification {
  id!: string;
  /** The name of the message, such as `meeting-approved`. */
  message!: string;
  /** What it says, in one line, in the language of the account when it was told. */
  subject!: string;
  /** What happened: `wait` for somebody to act, `ok` good news, `no` bad news, `info` to be known. */
  tone!: 'wait' | 'ok' | 'no' | 'info';
  /** When it was told. */
  at!: string;
  read!: boolean;
  /** The meeting that it speaks of, where the caller may look at it. */
  meetingId!: string | null;
}

export class NotificationPage {
  items!: Notification[];
  nextCursor!: string | null;
}

/** How much is unread. */
export class UnreadCount {
  unread!: number;
}
