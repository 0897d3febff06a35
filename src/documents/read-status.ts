import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ValidationFailed } from '../../libs/domain/domain-error.js';
import { Attempts } from '../identity/index.js';
import { Settings } from '../platform/settings/settings.js';
import { AksterOffice } from './akster-office/akster-office.source.js';
import { AksterOfficeLogIn } from './akster-office/authentication.js';
import { StatusNotFound, StatusNotOffered, StatusUnavailable } from './document-errors.js';
import type { DocumentStatus } from './document-source.js';
import { LookUps } from './look-ups.js';
import { readDocumentNumber, writeDocumentNumber } from './model/document-number.js';

/** What somebody who has a document's number and access code may know of it. The code is kept nowhere. */
@Injectable()
export class ReadStatus {
  constructor(
    private readonly office: AksterOffice,
    private readonly logIn: AksterOfficeLogIn,
    private readonly lookUps: LookUps,
    private readonly attempts: Attempts,
    private readonly settings: Settings,
  ) {}

  /** Whether the administration lets citizens ask. */
  async isOffered(): Promise<boolean> {
    return this.logIn.isSet && (await this.settings.all()).documentStatus;
  }

  /**
   * @param typed the number in any usual writing
   * @param network who asks, so that codes can't be guessed
   * @throws StatusNotOffered, ValidationFailed, TooManyAttempts, StatusNotFound, StatusUnavailable
   */
  async of(typed: string, accessCode: string, network: string): Promise<DocumentStatus> {
    if (!(await this.isOffered())) throw new StatusNotOffered();
    const number = readDocumentNumber(typed);
    if (!number) throw noNumber();
    const written = writeDocumentNumber(number);
    // By the number without its date: a guesser must not have as many tries as there are days.
    await this.attempts.count([
      { subject: `document-status ${network}`, most: 20, minutes: 60, waitMinutes: 5 },
      { subject: `document-status ${blurred(number.number)}`, most: 10, minutes: 60, waitMinutes: 15 },
    ]);
    return this.lookUps.noted({ what: 'status', number: written }, async () => {
      const found = await this.office.status(number, accessCode.replace(/\s/g, ''));
      if (found === 'not found') throw new StatusNotFound();
      if (found === 'unavailable') throw new StatusUnavailable();
      return found;
    });
  }
}

// The table of attempts is no register of documents.
const blurred = (number: string): string => createHash('sha256').update(number).digest('base64url');

function noNumber(): ValidationFailed {
  const message = {
    bg: 'Това не прилича на номер на документ. Пример: УТ-12-345/10.11.2026',
    en: 'This does not look like the number of a document. Example: УТ-12-345/10.11.2026',
  };
  return new ValidationFailed([{ path: 'number', message }]);
}
