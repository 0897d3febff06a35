import { DomainError, NotFound, type Words } from '../../../libs/domain/domain-error.js';

/** RFC 9457 as we write it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  code: string;
  errors?: { path: string; message: string }[];
  [fact: string]: unknown;
}

/** Which record, and the version of it that the caller had read. */
export interface Since {
  id: string;
  version: number;
}

/**
 * The record changed since the caller read it (If-Match, RFC 9110 §13.1.1). The answer says what changed since:
 * `currentVersion` and `changes`.
 */
export class Stale extends DomainError {
  readonly code = 'stale';
  readonly kind = 'stale';
  readonly words = {
    bg: 'Междувременно някой го промени. Нищо не е записано. Презаредете и опитайте отново.',
    en: 'Someone changed it in the meantime. Nothing was saved. Reload and try again.',
  };
  override readonly facts: Record<string, unknown>;
  constructor(
    readonly since?: Since,
    currentVersion?: number,
  ) {
    super(since ? `${since.id} is no longer at version ${since.version}` : 'stale');
    this.facts = currentVersion === undefined ? {} : { currentVersion };
  }
}

/** A neighbour that we can't do without is away; the caller may try again soon. */
export class ServiceUnavailable extends DomainError {
  readonly code = 'service-unavailable';
  readonly kind = 'unavailable';
  readonly words = {
    bg: 'Системата е претоварена или временно спряна. Опитайте отново след малко.',
    en: 'The service is overloaded or briefly down. Please try again in a moment.',
  };
}

/** A defect of ours: the caller gets a reference that stands in the log beside the cause. */
export class Unexpected extends DomainError {
  readonly code = 'internal';
  readonly kind = 'unavailable';
  readonly words: Words;
  constructor(reference: string) {
    super(reference);
    this.words = {
      bg: `Нещо се обърка при нас. Кажете този номер на администратора: ${reference}`,
      en: `Something went wrong on our side. Tell the administrator this number: ${reference}`,
    };
    this.facts = { reference };
  }
  override readonly facts: Record<string, unknown>;
}

class BadRequest extends DomainError {
  readonly kind = 'invalid';
  constructor(
    readonly code: string,
    readonly words: Words,
  ) {
    super(code);
  }
}

const byStatus: Record<number, [string, Words]> = {
  400: [
    'malformed-request',
    { bg: 'Заявката не може да бъде прочетена.', en: 'The request cannot be read.' },
  ],
  405: ['method-not-allowed', { bg: 'Това действие не е възможно тук.', en: 'That cannot be done here.' }],
  413: ['too-large', { bg: 'Изпратеното е твърде голямо.', en: 'What was sent is too large.' }],
  415: ['unsupported-media-type', { bg: 'Изпратете application/json.', en: 'Send application/json.' }],
  429: [
    'too-many-requests',
    { bg: 'Твърде много опити. Изчакайте малко.', en: 'Too many attempts. Wait a little.' },
  ],
};

/** Errors that the framework raises before our own code runs. */
export function fromHttp(status: number): { error: DomainError; status: number } {
  if (status === 404) return { error: new NotFound(), status };
  if (status === 503) return { error: new ServiceUnavailable(), status };
  const [code, words] = byStatus[status] ?? byStatus[400]!;
  return { error: new BadRequest(code, words), status };
}

/** The body is not JSON, or not of a media type that we read. */
export class UnreadableBody extends DomainError {
  readonly code: string;
  readonly kind = 'invalid';
  readonly words: Words;
  constructor(readonly status: 400 | 413 | 415) {
    super('unreadable body');
    [this.code, this.words] = byStatus[status]!;
  }
}

/** The database is away or has too much to do: the same request may well succeed soon. */
export function isDatabaseAway(thrown: unknown): boolean {
  const codes = [
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    '57P01',
    '57P02',
    '57P03',
    '08006',
    '08003',
    '53300', // too many connections
    '53200', // out of memory
    '57014', // a statement took longer than it may
    '40P01', // deadlock
  ];
  for (let error = thrown as { code?: string; cause?: unknown; message?: string } | undefined; error;) {
    if (error.code && codes.includes(error.code)) return true;
    if (
      /Connection terminated|not queryable|timeout exceeded when trying to connect|acquire/i.test(
        error.message ?? '',
      )
    )
      return true;
    error = error.cause as typeof error;
  }
  return false;
}
