import type { Readable } from 'node:stream';
import type { DocumentNumber } from './model/document-number.js';

/** A registered document, as far as a conversation about it needs. */
export interface RegisteredDocument {
  /** What the source calls it. */
  id: string;
  number: DocumentNumber;
  kind: string;
  subject: string;
  status: string;
  responsibleUnit: string;
  /** YYYY-MM-DD */
  deadline: string | null;
  caseFileId: string | null;
  attachments: Attachment[];
}

export interface Attachment {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
}

/** The documents of one matter (преписка), in order, and where it has been. */
export interface CaseFile {
  number: string;
  documents: { number: DocumentNumber; kind: string; subject: string }[];
  movements: { at: Date; from: string | null; to: string; act: string }[];
  currentHolder: string;
}

/** What whoever has a document's number and access code may know of it. */
export interface DocumentStatus {
  number: DocumentNumber;
  status: string;
  responsibleUnit: string;
  /** YYYY-MM-DD */
  deadline: string | null;
}

/**
 * Where documents are registered. Each question is asked as a person, by their token, and answers what that person may
 * read. All throw TokenRefused, DocumentNotFound, DocumentForbidden, DocumentGone or AksterOfficeUnavailable.
 */
export interface DocumentSource {
  /** The newest of that number where it has no date. */
  document(number: DocumentNumber, token: string): Promise<RegisteredDocument>;
  /** Without the documents that the person may not read. */
  caseFile(id: string, token: string): Promise<CaseFile>;
  /** Asked as the application, for no person is there; it throws nothing. */
  status(number: DocumentNumber, accessCode: string): Promise<DocumentStatus | 'not found' | 'unavailable'>;
  attachment(document: RegisteredDocument, attachment: Attachment, token: string): Promise<Readable>;
}
