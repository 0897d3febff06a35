import { Line, OptionalLine, OptionalParagraphs } from '../platform/http/rules.js';

/** The words of a message; an empty line begins a new paragraph, `{{…}}` are its placeholders. */
export class MessageWordsBody {
  @Line(500)
  subject!: string;

  @Line(500)
  heading!: string;

  /** A few words in colour above the heading. */
  @OptionalLine(300)
  status?: string | null;

  @OptionalParagraphs(4000)
  lead?: string | null;

  @OptionalParagraphs(4000)
  next?: string | null;

  /** What stands on the button. */
  @Line(200)
  button!: string;
}

/** Words that are not saved, and the meeting to show them with. */
export class TryMessageBody extends MessageWordsBody {
  /** Of a meeting; the latest one where left out. */
  @OptionalLine(40)
  reference?: string | null;
}
