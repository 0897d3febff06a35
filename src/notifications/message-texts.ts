import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Language } from '../../libs/domain/domain-error.js';
import { checkWords } from './check-words.js';
import { type Message, messages } from './messages.js';
import { compileWords, type MessageWords, shippedTexts, type Texts } from './templates.js';

// Another process may have changed a text; they are read again after this long, as settings are.
const FRESH_MS = 3_000;

/** The words in which messages are written now: the administration's own where it has some, else the shipped ones. */
@Injectable()
export class MessageTexts {
  private readonly logger = new Logger(MessageTexts.name);
  private cached: Texts | undefined;
  private readAt = 0;

  constructor(private readonly em: EntityManager) {}

  async current(): Promise<Texts> {
    if (this.cached && Date.now() - this.readAt < FRESH_MS) return this.cached;
    const rows = await this.em.execute<{ message: Message; language: Language; words: MessageWords }[]>(
      'select message, language, words from message_text',
    );
    const texts: Texts = { bg: { ...shippedTexts.bg }, en: { ...shippedTexts.en } };
    for (const { message, language, words } of rows) {
      // Stored by an earlier release, they may name what this one does not know.
      if (!(message in messages) || checkWords(message, words).length > 0)
        this.logger.warn(`own words of ${message} (${language}) no longer fit; the shipped ones are used`);
      else texts[language][message] = compileWords(words, false);
    }
    this.readAt = Date.now();
    return (this.cached = texts);
  }

  /** To be called once a change is committed. */
  forget(): void {
    this.cached = undefined;
  }
}
