import { Injectable } from '@nestjs/common';
import type { Language } from '../../libs/domain/domain-error.js';
import { fromCursor, pageOf, type PageQuery } from '../platform/http/page.js';
import { formatInstant } from '../scheduling/index.js';
import { mailView } from './mail-view.js';
import { occasions } from './message-occasions.js';
import type { MessageText, MessageTextPage, MessageWords as WordsAnswer } from './message-text.answer.js';
import { kindOf, type Message, messages } from './messages.js';
import { OwnWords } from './own-words.js';
import { placeholdersOf } from './placeholders.js';
import { sampleFacts } from './sample-facts.js';
import { Senders } from './sender.js';
import { ShownFacts } from './shown-facts.query.js';
import { type MessageWords, shippedTexts, shippedWords } from './templates.js';

const languages: Language[] = ['bg', 'en'];

/** The messages as whoever edits them sees them. */
@Injectable()
export class MessageTextQuery {
  constructor(
    private readonly own: OwnWords,
    private readonly facts: ShownFacts,
    private readonly senders: Senders,
  ) {}

  async list({ limit, cursor }: PageQuery, reader: Language): Promise<MessageTextPage> {
    const after = Number(fromCursor(cursor, 1, ([n]) => Number.isInteger(n))?.[0] ?? 0);
    const [changed, sender] = [await this.own.changed(), await this.senders.current()];
    const names = (Object.keys(messages) as Message[]).slice(after, after + limit + 1);
    const items = names.map((message) => ({
      message,
      audience: audienceOf(message),
      title: headingOf(message, reader, sender),
      when: occasions[message][reader],
      ownWords: languages.filter((language) => changed.has(`${message}/${language}`)),
    }));
    return pageOf(items, limit, () => [after + limit]);
  }

  async one(message: Message, language: Language, reader: Language): Promise<MessageText> {
    const { words, version, changedAt, changedBy } = await this.own.of(message, language);
    const view = mailView(message, language, await this.facts.of(message, language));
    const { timeZone } = await this.senders.current();
    const shipped = shippedWords[language][message];
    return {
      message,
      language,
      audience: audienceOf(message),
      when: occasions[message][reader],
      words: whole(words ?? shipped),
      shipped: whole(shipped),
      isOwn: words !== null,
      version,
      changedAt: changedAt && formatInstant(changedAt.getTime(), timeZone),
      changedBy,
      placeholders: placeholdersOf(message).map(({ name, kind, explanation }) => ({
        name,
        kind,
        explanation: explanation[reader],
        example: kind === 'value' ? valueIn(view, name) : null,
      })),
    };
  }
}

function headingOf(message: Message, reader: Language, sender: Parameters<typeof sampleFacts>[2]): string {
  const view = mailView(message, reader, sampleFacts(message, reader, sender));
  return shippedTexts[reader][message].text.heading!(view);
}

/** Those who receive read the lists of the morning too. */
function audienceOf(message: Message): MessageText['audience'] {
  const { to } = kindOf(message);
  return to === 'round' ? 'staff' : to;
}

export const whole = (words: MessageWords): WordsAnswer => ({
  subject: words.subject ?? '',
  heading: words.heading ?? '',
  status: words.status ?? null,
  lead: words.lead ?? null,
  next: words.next ?? null,
  button: words.button ?? '',
});

function valueIn(view: object, name: string): string | null {
  let found: unknown = view;
  for (const part of name.split('.')) found = (found as Record<string, unknown> | null | undefined)?.[part];
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null;
}
