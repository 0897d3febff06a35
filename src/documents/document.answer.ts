/** A file that belongs to a document. */
export class DocumentAttachment {
  /** For `…/document/attachments/{attachment}`. */
  id!: string;
  name!: string;
  mediaType!: string;
  bytes!: number;
}

/** A document of the same case file. */
export class DocumentInCaseFile {
  /** With its date, as on paper. */
  number!: string;
  kind!: string;
  subject!: string;
}

/** One step of the case file from unit to unit. */
export class DocumentMovement {
  at!: string;
  /** Null where it came from outside. */
  from!: string | null;
  to!: string;
  act!: string;
}

/** The case file (преписка), without the documents that the caller may not read. */
export class DocumentCaseFile {
  number!: string;
  /** In their order. */
  documents!: DocumentInCaseFile[];
  /** Oldest first. */
  movements!: DocumentMovement[];
  /** The unit that has it now. */
  currentHolder!: string;
}

/** The document of a meeting, as AKSTER OFFICE shows it to the caller. */
export class MeetingDocument {
  /** With its date, as on paper. */
  number!: string;
  date!: string | null;
  kind!: string;
  subject!: string;
  status!: string;
  responsibleUnit!: string;
  /** YYYY-MM-DD */
  deadline!: string | null;
  attachments!: DocumentAttachment[];
  /** Null where there is none, or the caller may not read it. */
  caseFile!: DocumentCaseFile | null;
}
