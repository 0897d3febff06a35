import type { Attachment, CaseFile, DocumentStatus, RegisteredDocument } from '../document-source.js';
import type { DocumentNumber } from '../model/document-number.js';

/*
 * The one place that knows what AKSTER OFFICE calls things: paths, parameters and fields, after
 * libs/contract/akster-office.yaml. Each reader throws UnknownAnswer for what is not as promised there.
 */

/** An answer that is not what the contract promises. */
export class UnknownAnswer extends Error {}

export const paths = {
  me: () => '/api/v1/me',
  document: ({ number, date }: DocumentNumber) =>
    `/api/v1/documents?${new URLSearchParams({ number, ...(date !== null && { date }) }).toString()}`,
  status: () => '/api/v1/document-status',
  caseFile: (id: string) => `/api/v1/case-files/${encodeURIComponent(id)}`,
  attachment: (documentId: string, id: string) =>
    `/api/v1/documents/${encodeURIComponent(documentId)}/attachments/${encodeURIComponent(id)}`,
};

/** What the application sends to ask for a status: in the body, since addresses are logged on the way. */
export const statusQuestion = ({ number, date }: DocumentNumber, accessCode: string): object => ({
  number,
  ...(date !== null && { date }),
  accessCode,
});

export const readAccount = (answer: unknown): string => text(fields(answer), 'account');

export function readDocument(answer: unknown): RegisteredDocument {
  const from = fields(answer);
  return {
    id: text(from, 'id'),
    number: numberIn(from),
    kind: text(from, 'kind'),
    subject: text(from, 'subject'),
    status: text(from, 'status'),
    responsibleUnit: text(from, 'responsibleUnit'),
    deadline: from['deadline'] === null ? null : day(from, 'deadline'),
    caseFileId: from['caseFileId'] === null ? null : text(from, 'caseFileId'),
    attachments: list(from, 'attachments').map(readAttachment),
  };
}

export function readStatus(answer: unknown): DocumentStatus {
  const from = fields(answer);
  return {
    number: numberIn(from),
    status: text(from, 'status'),
    responsibleUnit: text(from, 'responsibleUnit'),
    deadline: from['deadline'] === null ? null : day(from, 'deadline'),
  };
}

export function readCaseFile(answer: unknown): CaseFile {
  const from = fields(answer);
  return {
    number: text(from, 'number'),
    documents: list(from, 'documents').map((one) => ({
      number: numberIn(one),
      kind: text(one, 'kind'),
      subject: text(one, 'subject'),
    })),
    movements: list(from, 'movements').map((one) => ({
      at: instant(one, 'at'),
      from: one['from'] === null ? null : text(one, 'from'),
      to: text(one, 'to'),
      act: text(one, 'act'),
    })),
    currentHolder: text(from, 'currentHolder'),
  };
}

type Fields = Record<string, unknown>;

function readAttachment(from: Fields): Attachment {
  const bytes = from['bytes'];
  if (typeof bytes !== 'number') throw new UnknownAnswer('bytes');
  return { id: text(from, 'id'), name: text(from, 'name'), mediaType: text(from, 'mediaType'), bytes };
}

const numberIn = (from: Fields): DocumentNumber => ({
  number: text(from, 'number'),
  date: day(from, 'date'),
});

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnknownAnswer('no object');
  return value as Fields;
}

function list(from: Fields, name: string): Fields[] {
  const value = from[name];
  if (!Array.isArray(value)) throw new UnknownAnswer(name);
  return value.map(fields);
}

function text(from: Fields, name: string): string {
  const value = from[name];
  if (typeof value !== 'string') throw new UnknownAnswer(name);
  return value;
}

function day(from: Fields, name: string): string {
  const value = text(from, name);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new UnknownAnswer(name);
  return value;
}

function instant(from: Fields, name: string): Date {
  const value = new Date(text(from, name));
  if (Number.isNaN(value.getTime())) throw new UnknownAnswer(name);
  return value;
}
