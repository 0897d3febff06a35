import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { randomBytes } from 'node:crypto';
import { Regularly } from '../../regularly.js';
import {
  BEGINNING,
  type ByWord,
  digestOf,
  FACTS_AND_WORDS,
  hashesOf,
  sealedText,
  sealOf,
} from './sealed-text.js';

// Any number that nothing else locks.
const SEAL_LOCK = 7_241_851;
const EVERY_MS = 2_000;
const BATCH = 500;

interface Unsealed {
  id: string;
  facts: string;
  words: ByWord;
}

/**
 * Links each stored event to the one before it by a hash, in the order in which they are found. Afterwards and by one
 * worker at a time, so that bookings never wait for each other at the end of the chain (ADR 0051).
 */
@Injectable()
export class SealEvents extends Regularly {
  private readonly logger = new Logger(SealEvents.name);
  private saidOn = '';

  constructor(private readonly em: EntityManager) {
    super(EVERY_MS, 'events stay unsealed');
  }

  async run(): Promise<void> {
    while ((await this.sealBatch()) === BATCH);
  }

  /** @returns how many were sealed; none while another worker is at it */
  private sealBatch(): Promise<number> {
    return this.em.fork().transactional(async (em) => {
      const [turn] = await em.execute<{ mine: boolean }[]>(
        `select pg_try_advisory_xact_lock(${SEAL_LOCK}) as mine`,
      );
      if (!turn!.mine) return 0;
      // What the relay has still to take is left alone for a minute: it would pass over a row that is locked.
      const events = await em.execute<Unsealed[]>(
        `select e.id, ${FACTS_AND_WORDS} from event e
          where e.sealed_at is null and (e.relayed_at is not null or e.occurred_at < now() - interval '1 minute')
          order by e.id limit ${BATCH} for no key update skip locked`,
      );
      if (events.length > 0) await this.seal(em, events);
      return events.length;
    });
  }

  private async seal(em: EntityManager, events: Unsealed[]): Promise<void> {
    let { number, seal: previous } = await lastSeal(em);
    const rows = events.map(({ id, facts, words }) => {
      const salt = randomBytes(16);
      const hashes = hashesOf(words, salt);
      const digest = digestOf(sealedText(facts, hashes));
      const before = previous;
      previous = sealOf(++number, before, digest);
      const isSalted = Object.keys(words).length > 0;
      return {
        number,
        id,
        words: hashes,
        digest,
        previous: before,
        seal: previous,
        salt: isSalted ? salt.toString('hex') : null,
      };
    });
    await em.execute(
      `with sealed as (
         select * from jsonb_to_recordset(?::jsonb)
           as s(number bigint, id uuid, words jsonb, digest text, previous text, seal text, salt text)),
       seals as (
         insert into event_seal (number, event_id, words, digest, previous, seal)
         select number, id, words, decode(digest, 'hex'), decode(previous, 'hex'), decode(seal, 'hex') from sealed),
       salts as (
         insert into event_salt (event_id, salt) select id, decode(salt, 'hex') from sealed where salt is not null)
       update event e set sealed_at = now() from sealed where e.id = sealed.id`,
      [JSON.stringify(rows)],
    );
    this.sayOnceADay(`${number}:${previous}`);
  }

  /** A log that is kept elsewhere so holds what nobody who rewrites the whole chain can reach. */
  private sayOnceADay(head: string): void {
    const today = new Date().toISOString().slice(0, 10);
    if (this.saidOn === today) return;
    this.saidOn = today;
    this.logger.log(`the events are sealed up to ${head}`);
  }
}

/** The end of the chain. */
export async function lastSeal(em: EntityManager): Promise<{ number: number; seal: string }> {
  const [last] = await em.execute<{ number: number; seal: string }[]>(
    `select number::float8 as number, encode(seal, 'hex') as seal from event_seal order by number desc limit 1`,
  );
  return last ?? { number: 0, seal: BEGINNING };
}
