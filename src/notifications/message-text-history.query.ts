import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Language } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { fromCursor, pageOf, type PageQuery } from '../platform/http/page.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant } from '../scheduling/index.js';
import type { MessageTextChanges } from './message-text.answer.js';
import { whole } from './message-text.query.js';
import type { Message } from './messages.js';
import type { MessageWords } from './templates.js';

interface Row {
  id: string;
  at: Date | string;
  by: string;
  words: MessageWords | null;
}

/** The changes of a message's words, the newest first; none is ever taken out. */
@Injectable()
export class MessageTextHistory {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  async of(message: Message, language: Language, page: PageQuery): Promise<MessageTextChanges> {
    const before = fromCursor(page.cursor, 1, ([id]) => isId(String(id)))?.[0];
    const rows = await this.em.execute<Row[]>(
      `select c.id, c.changed_at as at, concat_ws(' ', a.given_name, a.family_name) as by, c.words
         from message_text_change c left join account a on a.id = c.changed_by
        where c.message = ? and c.language = ? ${before ? 'and c.id < ?' : ''} order by c.id desc limit ?`,
      [message, language, ...(before ? [before] : []), page.limit + 1],
    );
    const zone = await this.settings.timeZone();
    const changes = rows.map(({ id, at, by, words }) => ({
      id,
      at: formatInstant(new Date(at).getTime(), zone),
      by: by || null,
      words: words && whole(words),
    }));
    return pageOf(changes, page.limit, ({ id }) => [id]);
  }
}
