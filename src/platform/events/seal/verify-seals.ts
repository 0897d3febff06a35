import type pg from 'pg';
import {
  BEGINNING,
  type ByWord,
  digestOf,
  FACTS_AND_WORDS,
  hashesOf,
  sealedText,
  sealOf,
} from './sealed-text.js';

const PAGE = 2_000;

export type Break =
  /** Between two seals, or before a known one, one is not there. */
  | 'seal-missing'
  /** The seal's own row was altered, or another put before it. */
  | 'seal-changed'
  | 'event-missing'
  | 'event-changed'
  /** A reason, a note or an answer is another than what was sealed. Erased ones are none of this. */
  | 'words-changed';

export interface Verdict {
  /** Seals that were found right, up to the first that is not. */
  sealed: number;
  /** Of them, events out of which words were erased. */
  erased: number;
  /** Events that wait for their seal. */
  waiting: number;
  /** The last right one, to be noted elsewhere: `number:hash`. */
  head: string;
  /** Where the chain breaks first. */
  broken?: { what: Break; number: number; eventId: string | null };
}

interface Row {
  number: number;
  eventId: string;
  kept: ByWord;
  digest: string;
  previous: string;
  seal: string;
  facts: string | null;
  words: ByWord;
  salt: Buffer | null;
}

const SEALS = `
  select s.number::float8 as number, s.event_id as "eventId", s.words as kept, encode(s.digest, 'hex') as digest,
         encode(s.previous, 'hex') as previous, encode(s.seal, 'hex') as seal, w.salt, f.facts, f.words
    from event_seal s
    left join event_salt w on w.event_id = s.event_id
    left join lateral (select ${FACTS_AND_WORDS} from event e where e.id = s.event_id) f on true`;

/**
 * Works every seal out anew and compares.
 * @param known a head that was noted earlier: it shows a chain that was cut off or written anew from its beginning
 */
export async function verifySeals(db: pg.Client, known?: { number: number; seal: string }): Promise<Verdict> {
  // One picture, as at one moment, whatever is booked meanwhile.
  await db.query('begin isolation level repeatable read read only');
  try {
    return await verify(db, known);
  } finally {
    await db.query('rollback');
  }
}

async function verify(db: pg.Client, known?: { number: number; seal: string }): Promise<Verdict> {
  const verdict: Verdict = { sealed: 0, erased: 0, waiting: 0, head: `0:${BEGINNING}` };
  let previous = BEGINNING;
  for (;;) {
    const { rows } = await db.query<Row>(`${SEALS} where s.number > $1 order by s.number limit ${PAGE}`, [
      verdict.sealed,
    ]);
    if (rows.length === 0) break;
    for (const row of rows) {
      const what = faultOf(row, verdict.sealed + 1, previous, known);
      if (what) {
        const isThere = what !== 'seal-missing';
        const number = isThere ? row.number : verdict.sealed + 1;
        return { ...verdict, broken: { what, number, eventId: isThere ? row.eventId : null } };
      }
      previous = row.seal;
      verdict.sealed = row.number;
      verdict.head = `${row.number}:${row.seal}`;
      if (Object.keys(row.kept).some((word) => !(word in row.words))) verdict.erased++;
    }
  }
  if (known && known.number > verdict.sealed)
    return { ...verdict, broken: { what: 'seal-missing', number: verdict.sealed + 1, eventId: null } };
  return withTheUnsealed(db, verdict);
}

function faultOf(
  row: Row,
  number: number,
  previous: string,
  known?: { number: number; seal: string },
): Break | undefined {
  if (row.number !== number) return 'seal-missing';
  if (row.facts === null) return 'event-missing';
  if (digestOf(sealedText(row.facts, row.kept)) !== row.digest) return 'event-changed';
  const found = row.salt ? hashesOf(row.words, row.salt) : row.words;
  if (Object.entries(found).some(([word, hash]) => row.kept[word] !== hash)) return 'words-changed';
  if (row.previous !== previous || sealOf(number, previous, row.digest) !== row.seal) return 'seal-changed';
  if (known?.number === number && known.seal !== row.seal) return 'seal-changed';
  return undefined;
}

/** An event that says it is sealed and is not has lost its seal; the others wait for theirs. */
async function withTheUnsealed(db: pg.Client, verdict: Verdict): Promise<Verdict> {
  const { rows } = await db.query<{ waiting: number; lost: string | null }>(
    `select count(*) filter (where sealed_at is null)::int as waiting,
            (array_agg(id::text order by id) filter (where sealed_at is not null))[1] as lost
       from event e where not exists (select 1 from event_seal where event_id = e.id)`,
  );
  const { waiting, lost } = rows[0]!;
  if (lost === null) return { ...verdict, waiting };
  return { ...verdict, waiting, broken: { what: 'seal-missing', number: verdict.sealed + 1, eventId: lost } };
}
