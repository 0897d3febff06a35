/** Why a part is down, in words that stay the same: texts of errors name hosts, users and databases, and those stay in the log. */
export type Reason =
  'not reached' | 'no answer' | 'log-in refused' | 'too many connections' | 'starting or stopping' | 'fault';

const BY_CODE: Record<string, Reason> = {
  ECONNREFUSED: 'not reached',
  ECONNRESET: 'not reached',
  EHOSTUNREACH: 'not reached',
  ENETUNREACH: 'not reached',
  ENOTFOUND: 'not reached',
  EAI_AGAIN: 'not reached',
  EPIPE: 'not reached',
  ETIMEDOUT: 'no answer',
  '28000': 'log-in refused',
  '28P01': 'log-in refused',
  '53300': 'too many connections',
  '57P01': 'starting or stopping',
  '57P02': 'starting or stopping',
  '57P03': 'starting or stopping',
};

const BY_TEXT: [RegExp, Reason][] = [
  [/no answer|time(d )?out/i, 'no answer'],
  [/ECONNREFUSED|connection (is closed|terminated)|max retries/i, 'not reached'],
  [/WRONGPASS|NOAUTH|invalid (username|password)/i, 'log-in refused'],
  [/LOADING/, 'starting or stopping'],
];

/** What PostgreSQL or Redis, or the way to them, failed by. */
export function reasonOf(error: unknown): Reason {
  for (let at = error as Fault | undefined; at; at = at.cause ?? at.errors?.[0]) {
    if (at.code && BY_CODE[at.code]) return BY_CODE[at.code]!;
    const said = BY_TEXT.find(([text]) => text.test(at?.message ?? ''));
    if (said) return said[1];
  }
  return 'fault';
}

interface Fault {
  code?: string;
  message?: string;
  cause?: Fault;
  errors?: Fault[];
}
