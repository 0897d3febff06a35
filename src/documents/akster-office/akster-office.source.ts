import { Injectable, Logger } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Config } from '../../platform/config.js';
import {
  AksterOfficeNotSet,
  AksterOfficeUnavailable,
  DocumentForbidden,
  DocumentGone,
  DocumentNotFound,
  TokenRefused,
} from '../document-errors.js';
import type {
  Attachment,
  CaseFile,
  DocumentSource,
  DocumentStatus,
  RegisteredDocument,
} from '../document-source.js';
import type { DocumentNumber } from '../model/document-number.js';
import { aksterOfficeAddress } from './address.js';
import { AksterOfficeLogIn, withToken } from './authentication.js';
import { paths, readAccount, readCaseFile, readDocument, readStatus, statusQuestion } from './fields.js';

/** People wait for the answer with a request before them. */
const ANSWER_WITHIN_MS = 5_000;
/** A large file may come slowly, but not for ever. */
const FILE_WITHIN_MS = 120_000;

/** AKSTER OFFICE over HTTP. What it answers and how one signs in stand in the two files beside. */
@Injectable()
export class AksterOffice implements DocumentSource {
  private readonly logger = new Logger(AksterOffice.name);

  constructor(
    private readonly config: Config,
    private readonly logIn: AksterOfficeLogIn,
  ) {}

  /** Under which name the person works there. */
  account(token: string): Promise<string> {
    return this.read(paths.me(), token, readAccount);
  }

  document(number: DocumentNumber, token: string): Promise<RegisteredDocument> {
    return this.read(paths.document(number), token, readDocument);
  }

  caseFile(id: string, token: string): Promise<CaseFile> {
    return this.read(paths.caseFile(id), token, readCaseFile);
  }

  async status(
    number: DocumentNumber,
    accessCode: string,
  ): Promise<DocumentStatus | 'not found' | 'unavailable'> {
    const question = statusQuestion(number, accessCode);
    const ask = (token: string) => this.read(paths.status(), token, readStatus, question);
    try {
      const token = await this.logIn.application();
      try {
        return await ask(token);
      } catch (error) {
        if (!(error instanceof TokenRefused)) throw error;
        return await ask(await this.logIn.application(token));
      }
    } catch (error) {
      if (error instanceof DocumentNotFound || error instanceof DocumentGone) return 'not found';
      const isTheirs = [TokenRefused, DocumentForbidden, AksterOfficeUnavailable, AksterOfficeNotSet];
      if (!isTheirs.some((kind) => error instanceof kind)) throw error;
      if (error instanceof TokenRefused) this.logger.warn('AKSTER OFFICE does not know this application');
      return 'unavailable';
    }
  }

  async attachment(document: RegisteredDocument, { id }: Attachment, token: string): Promise<Readable> {
    const hangUp = new AbortController();
    const slowStart = setTimeout(() => hangUp.abort(), ANSWER_WITHIN_MS);
    const signal = AbortSignal.any([hangUp.signal, AbortSignal.timeout(FILE_WITHIN_MS)]);
    try {
      const { body } = await this.ask(paths.attachment(document.id, id), token, signal);
      if (!body) throw new AksterOfficeUnavailable('an attachment without a body');
      return Readable.fromWeb(body as ReadableStream);
    } finally {
      clearTimeout(slowStart);
    }
  }

  private async read<T>(
    path: string,
    token: string,
    understand: (answer: unknown) => T,
    question?: object,
  ): Promise<T> {
    const answer = await this.ask(path, token, AbortSignal.timeout(ANSWER_WITHIN_MS), question);
    try {
      return understand(await answer.json());
    } catch (error) {
      throw this.unavailable(`not as the contract says: ${String(error)}`, error);
    }
  }

  private async ask(path: string, token: string, signal: AbortSignal, question?: object): Promise<Response> {
    const address = aksterOfficeAddress(this.config);
    if (!address) throw new AksterOfficeNotSet();
    let answer: Response;
    try {
      // A token must not follow a redirect to another house.
      answer = await fetch(address.forUs + path, {
        headers: { ...withToken(token), ...(question && { 'content-type': 'application/json' }) },
        ...(question && { method: 'POST', body: JSON.stringify(question) }),
        signal,
        redirect: 'error',
      });
    } catch (error) {
      throw this.unavailable(String((error as Error).cause ?? error), error);
    }
    if (answer.ok) return answer;
    await answer.body?.cancel();
    switch (answer.status) {
      case 401:
        throw new TokenRefused();
      case 403:
        throw new DocumentForbidden();
      case 404:
        throw new DocumentNotFound();
      case 410:
        throw new DocumentGone();
      default:
        throw this.unavailable(`HTTP ${answer.status}`);
    }
  }

  private unavailable(why: string, cause?: unknown): AksterOfficeUnavailable {
    this.logger.warn(`AKSTER OFFICE did not answer: ${why}`);
    return Object.assign(new AksterOfficeUnavailable(why), { cause });
  }
}
