import { OpenSession } from '../account.answer.js';

/** One of the caller's own log-ins. */
export class MySession extends OpenSession {
  id!: string;
  /** Whether it is the one that asks. */
  current!: boolean;
}

export class MySessionPage {
  items!: MySession[];
  nextCursor!: string | null;
}
