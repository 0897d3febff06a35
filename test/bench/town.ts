import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Ids that a statement can compute from a number: the benchmark's rows have them in order. */
const numbered = (kind: number, n: number): string =>
  `00000000-0000-7000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`;

export const hostId = (n: number): string => numbered(1, n);
export const scheduleId = (n: number): string => numbered(2, n);
export const accountId = (n: number): string => numbered(3, n);

/** What a schedule of the benchmark has, unless something else is asked. */
export const RULES = {
  slotMinutes: 15,
  gapMinutes: 0,
  capacity: 1,
  maxPerDay: null,
  modes: ['inPerson', 'video', 'phone'],
  onHoliday: 'skip',
  approval: 'manual',
  minNoticeHours: 0,
  horizonDays: 92,
  bookingOpens: null,
  documentNumber: 'optional',
  latestCancellationHours: null,
  openMeetingsHere: null,
  openMeetingsInAll: null,
  blockedDaysAfterMissed: null,
  sameMatterMonths: null,
  reminderHours: [24, 2],
  topics: [],
  documentNumberPattern: null,
  documentNumberExample: null,
  orderNumber: null,
};

export interface Entry {
  rrule: string;
  windows: { from: string; to: string }[];
  breaks: { from: string; to: string }[];
  validFrom: null;
  validUntil: null;
  place: null;
}

export const entry = (rrule: string, hours: string[], breaks: string[] = []): Entry => ({
  rrule,
  windows: hours.map(windowOf),
  breaks: breaks.map(windowOf),
  validFrom: null,
  validUntil: null,
  place: null,
});

const windowOf = (text: string) => ({ from: text.slice(0, 5), to: text.slice(6) });

/** Published schedules, one host each; the `n`th has the rules that `rulesOf(n)` changes. */
export async function addSchedules(
  db: pg.Client,
  count: number,
  rulesOf: (n: number) => Record<string, unknown>,
): Promise<void> {
  for (let n = 0; n < count; n++) {
    await db.query(`insert into host (id, name, kind, position) values ($1, $2, 'official', 'кмет')`, [
      hostId(n),
      `Приемащ ${n}`,
    ]);
    await db.query(
      `insert into schedule (id, host_id, title, place, status, rules, published_at, created_at, changed_at)
       values ($1, $2, $3, 'стая 201', 'published', $4, now(), now(), now())`,
      [scheduleId(n), hostId(n), `График ${n}`, JSON.stringify({ ...RULES, ...rulesOf(n) })],
    );
  }
}

/** People with an open session each. @returns the values of their Cookie headers */
export async function addSignedIn(
  db: pg.Client,
  count: number,
  roles: string[] = [],
  first = 0,
): Promise<string[]> {
  const cookies: string[] = [];
  for (let n = first; n < first + count; n++) {
    const token = `bench-${n}`;
    await db.query(
      `insert into account (id, kind, roles, state, email, given_name, family_name, phone)
       values ($1, $2, $3, 'active', $4, 'Ана', 'Примерова', $5)`,
      [
        accountId(n),
        roles.length > 0 ? 'staff' : 'citizen',
        roles,
        `citizen${n}@people.example`,
        `+3598880${String(n).padStart(5, '0')}`,
      ],
    );
    await db.query(
      `insert into session (id, account_id, expires_at) values ($1, $2, now() + interval '1 day')`,
      [createHash('sha256').update(token).digest('hex'), accountId(n)],
    );
    cookies.push(`sid=${token}`);
  }
  return cookies;
}

/** Today and so many days later, as the API writes dates. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
