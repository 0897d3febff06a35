import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { NotFound } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { lastSeal } from '../platform/events/seal/seal-events.js';
import { type ByWord, FACTS_AND_WORDS, sealedText } from '../platform/events/seal/sealed-text.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant } from '../scheduling/index.js';
import type { AuditActor } from './audit.answer.js';
import type { EvidenceItem, EvidenceWord, MeetingEvidence } from './evidence.answer.js';

interface Row {
  id: string;
  event: string;
  at: Date | string;
  actorKind: AuditActor['kind'];
  actorId: string | null;
  actorName: string | null;
  facts: string;
  words: ByWord;
  salt: string | null;
  number: number | null;
  hashes: ByWord;
  digest: string;
  previous: string;
  seal: string;
  sealedAt: Date | string;
}

/** As in the audit trail: staff and programs by today's names, citizens by none. */
const EVENTS = `
  select e.id, e.name as event, e.occurred_at as at, e.actor->>'kind' as "actorKind", e.actor->>'id' as "actorId",
         coalesce(case when a.kind = 'staff' then trim(concat(a.given_name, ' ', a.family_name)) end, c.name) as "actorName",
         ${FACTS_AND_WORDS}, encode(w.salt, 'hex') as salt,
         s.number::float8 as number, s.words as hashes, encode(s.digest, 'hex') as digest,
         encode(s.previous, 'hex') as previous, encode(s.seal, 'hex') as seal, s.sealed_at as "sealedAt"
    from event e
    left join event_seal s on s.event_id = e.id
    left join event_salt w on w.event_id = e.id
    left join account a on a.id = (e.actor->>'id')::uuid
    left join api_client c on c.id = (e.actor->>'id')::uuid
   where e.aggregate_id = ? order by e.id`;

const HOW_TO_VERIFY = {
  bg: [
    'Всеки хеш е SHA-256, записан шестнайсетично. „digest“ е хешът на „text“ в UTF-8.',
    '„seal“ е хешът на три реда без нов ред накрая: „number“, „previous“ и „digest“.',
    '„hash“ на дума е хешът на байтовете на „salt“, последвани от „json“. Заличена по закон дума няма „json“ и „salt“; хешът ѝ остава в „text“.',
    'npm run audit:verify -- HEAD сравнява цялата история на сървъра с „head“ от този файл.',
  ],
  en: [
    'Each hash is SHA-256 in hexadecimal digits. “digest” is the hash of “text” in UTF-8.',
    '“seal” is the hash of three lines without a line feed at the end: “number”, “previous” and “digest”.',
    'The “hash” of a word is that of the bytes of “salt” followed by “json”. A word that was erased by law has neither; its hash stays in “text”.',
    'npm run audit:verify -- HEAD compares the whole history on the server with the “head” of this file.',
  ],
};

/** What proves how one meeting went. */
@Injectable()
export class Evidence {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async ofMeeting(id: string, language: 'bg' | 'en'): Promise<MeetingEvidence> {
    if (!isId(id)) throw new NotFound();
    const [meeting] = await this.em.execute<{ reference: string }[]>(
      'select reference from meeting where id = ?',
      [id],
    );
    if (!meeting) throw new NotFound();
    const zone = await this.settings.timeZone();
    const rows = await this.em.execute<Row[]>(EVENTS, [id]);
    const head = await lastSeal(this.em);
    return {
      meetingId: id,
      reference: meeting.reference,
      readAt: formatInstant(this.clock.now().getTime(), zone),
      items: rows.map((row) => present(row, zone)),
      head: `${head.number}:${head.seal}`,
      howToVerify: HOW_TO_VERIFY[language],
    };
  }
}

function present(row: Row, zone: string): EvidenceItem {
  const instant = (at: Date | string): string => formatInstant(new Date(at).getTime(), zone);
  const { id, event, number, digest, previous, seal } = row;
  return {
    id,
    event,
    at: instant(row.at),
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    words: number === null ? [] : wordsOf(row),
    seal:
      number === null
        ? null
        : {
            number,
            text: sealedText(row.facts, row.hashes),
            digest,
            previous,
            seal,
            sealedAt: instant(row.sealedAt),
          },
  };
}

function wordsOf({ words, hashes, salt }: Row): EvidenceWord[] {
  return Object.entries(hashes).map(([name, hash]) => {
    const json = words[name] ?? null;
    return { name, json, salt: json === null ? null : salt, hash };
  });
}
