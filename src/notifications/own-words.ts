import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { type Language, ValidationFailed } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import { Stale } from '../platform/http/problems.js';
import { CLOCK } from '../platform/platform.module.js';
import { checkWords } from './check-words.js';
import { MessageTexts } from './message-texts.js';
import type { Message } from './messages.js';
import type { MessageWords } from './templates.js';

/** An administration's own words of one message, and how often they were changed. */
export interface OwnWordsNow {
  words: MessageWords | null;
  version: number;
  changedAt: Date | null;
  changedBy: string | null;
}

/** Keeps the words that administrators wrote, each change with who made it. */
@Injectable()
export class OwnWords {
  constructor(
    private readonly em: EntityManager,
    private readonly texts: MessageTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(message: Message, language: Language, em = this.em): Promise<OwnWordsNow> {
    const [row] = await em.execute<(Omit<OwnWordsNow, 'changedAt'> & { changedAt: Date | string | null })[]>(
      `select t.words, c.n as version, t.changed_at as "changedAt",
              concat_ws(' ', a.given_name, a.family_name) as "changedBy"
         from (select count(*)::int as n from message_text_change where message = ? and language = ?) c
         left join message_text t on t.message = ? and t.language = ?
         left join account a on a.id = t.changed_by`,
      [message, language, message, language],
    );
    const { changedAt, changedBy, ...now } = row!;
    return { ...now, changedBy: changedBy || null, changedAt: changedAt ? new Date(changedAt) : null };
  }

  /** The messages whose words are the administration's own, as `message/language`. */
  async changed(): Promise<Set<string>> {
    const rows = await this.em.execute<{ key: string }[]>(
      `select message || '/' || language as key from message_text`,
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** @param words null: back to the shipped ones. @throws ValidationFailed, Stale */
  async change(
    message: Message,
    language: Language,
    words: MessageWords | null,
    by: string,
    expected?: number,
  ): Promise<void> {
    const faults = words ? checkWords(message, words) : [];
    if (faults.length > 0) throw new ValidationFailed(faults);
    await this.em.transactional(async (em) => {
      await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`message_text ${message} ${language}`]);
      const { version } = await this.of(message, language, em);
      if (expected !== undefined && expected !== version) throw new Stale(undefined, version);
      const now = this.clock.now();
      const stored = words && JSON.stringify(words);
      if (stored)
        await em.execute(
          `insert into message_text (message, language, words, changed_at, changed_by)
           values (?, ?, ?::jsonb, ?, ?)
           on conflict (message, language) do update
              set words = excluded.words, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
          [message, language, stored, now, by],
        );
      else
        await em.execute('delete from message_text where message = ? and language = ?', [message, language]);
      await em.execute(
        `insert into message_text_change (id, message, language, words, changed_at, changed_by)
         values (?, ?, ?, ?::jsonb, ?, ?)`,
        [newId(), message, language, stored, now, by],
      );
    });
    this.texts.forget();
  }
}
