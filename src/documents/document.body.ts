import { OptionalLine } from '../platform/http/rules.js';

/** Which document to read for a meeting. */
export class DocumentQuery {
  /** In any usual writing; the meeting's own where missing. */
  @OptionalLine(100)
  number?: string | null;
}
