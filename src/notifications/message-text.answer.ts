/** A message in the list of those that can be edited. */
export class MessageTextItem {
  /** Its name, as in `meeting-approved`. */
  message!: string;
  audience!: 'citizen' | 'staff' | 'account';
  /** Its heading, in the reader's language, as it is with the facts that it is shown with. */
  title!: string;
  /** When it is sent, in the reader's language. */
  when!: string;
  /** The languages in which the administration has words of its own. */
  ownWords!: ('bg' | 'en')[];
}

export class MessageTextPage {
  items!: MessageTextItem[];
  nextCursor!: string | null;
}

export class MessageWords {
  subject!: string;
  heading!: string;
  status!: string | null;
  lead!: string | null;
  next!: string | null;
  button!: string;
}

/** What may stand between `{{` and `}}`. */
export class MessagePlaceholder {
  name!: string;
  /** `condition` is asked with `{{#if …}}`, `list` is gone through with `{{#each …}}`. */
  kind!: 'value' | 'condition' | 'list';
  explanation!: string;
  /** Its value in the meeting that the message is shown with; null where it has none there. */
  example!: string | null;
}

/** The words of one message in one language. */
export class MessageText {
  message!: string;
  language!: 'bg' | 'en';
  audience!: 'citizen' | 'staff' | 'account';
  when!: string;
  words!: MessageWords;
  /** What the product brings, for comparison. */
  shipped!: MessageWords;
  isOwn!: boolean;
  /** Grows with each change; `If-Match` takes it. */
  version!: number;
  changedAt!: string | null;
  changedBy!: string | null;
  placeholders!: MessagePlaceholder[];
}

/** That an administrator changed the words of a message. */
export class MessageTextChange {
  id!: string;
  at!: string;
  /** Who did; null where that account is gone. */
  by!: string | null;
  /** What was written then; null: back to what the product brings. */
  words!: MessageWords | null;
}

export class MessageTextChanges {
  items!: MessageTextChange[];
  nextCursor!: string | null;
}

/** A message as it would be read. */
export class MessagePreview {
  subject!: string;
  html!: string;
  text!: string;
  /** Of the meeting that it is shown with; null where it is about none. */
  reference!: string | null;
}

export class TestMessageSent {
  to!: string;
}
