import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Readable } from 'node:stream';
import { AksterOffice } from './akster-office/akster-office.source.js';
import { AksterOfficeLogIn } from './akster-office/authentication.js';
import {
  AksterOfficeNotLinked,
  AksterOfficeNotSet,
  DocumentForbidden,
  DocumentGone,
  DocumentNotFound,
} from './document-errors.js';
import type { Attachment, CaseFile, RegisteredDocument } from './document-source.js';
import { LinkedAccounts } from './linked-accounts.js';
import { LookUps } from './look-ups.js';
import { type DocumentNumber, readDocumentNumber, writeDocumentNumber } from './model/document-number.js';

/** Whose question it is: a member of staff's, about a meeting, perhaps with a number other than the meeting's own. */
export interface Question {
  staffId: string;
  meetingId: string;
  number: string | null;
}

/** The document that a meeting is about, read as the member of staff who asks; each look is noted. */
@Injectable()
export class ReadDocument {
  constructor(
    private readonly em: EntityManager,
    private readonly office: AksterOffice,
    private readonly logIn: AksterOfficeLogIn,
    private readonly linked: LinkedAccounts,
    private readonly lookUps: LookUps,
  ) {}

  async document(question: Question): Promise<{ document: RegisteredDocument; caseFile: CaseFile | null }> {
    return this.look(question, 'document', async (number, token) => {
      const document = await this.office.document(number, token);
      return { document, caseFile: await this.caseFile(document, token) };
    });
  }

  /** Only of that very document, so that the trail says what was read. */
  async attachment(question: Question, id: string): Promise<{ attachment: Attachment; file: Readable }> {
    return this.look(question, 'attachment', async (number, token) => {
      const document = await this.office.document(number, token);
      const attachment = document.attachments.find((one) => one.id === id);
      if (!attachment) throw new DocumentNotFound();
      return { attachment, file: await this.office.attachment(document, attachment, token) };
    });
  }

  private async look<T>(
    { staffId, meetingId, number: asked }: Question,
    what: 'document' | 'attachment',
    read: (number: DocumentNumber, token: string) => Promise<T>,
  ): Promise<T> {
    if (!this.logIn.isSet) throw new AksterOfficeNotSet();
    if (!(await this.linked.of(staffId))) throw new AksterOfficeNotLinked();
    const typed = asked ?? (await this.numberOf(meetingId));
    if (typed === null) throw new DocumentNotFound();
    const number = readDocumentNumber(typed);
    const noted = { staffId, meetingId, what, number: number ? writeDocumentNumber(number) : typed };
    return this.lookUps.noted(noted, () => {
      if (!number) throw new DocumentNotFound();
      return this.linked.asPerson(staffId, (token) => read(number, token));
    });
  }

  private async numberOf(meetingId: string): Promise<string | null> {
    const [row] = await this.em.execute<{ number: string | null }[]>(
      'select document_number as number from meeting where id = ?',
      [meetingId],
    );
    return row?.number ?? null;
  }

  /** A document may be readable without its case file; one that should be there and does not come is a failure. */
  private async caseFile({ caseFileId }: RegisteredDocument, token: string): Promise<CaseFile | null> {
    if (caseFileId === null) return null;
    try {
      return await this.office.caseFile(caseFileId, token);
    } catch (error) {
      const notTheirs = [DocumentForbidden, DocumentNotFound, DocumentGone];
      if (notTheirs.some((kind) => error instanceof kind)) return null;
      throw error;
    }
  }
}
