import { Injectable } from '@nestjs/common';
import { type Language, ValidationFailed } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import type { Caller } from '../identity/index.js';
import { Channels } from './channels.js';
import { checkWords } from './check-words.js';
import { composeFrom } from './compose.js';
import { mailView } from './mail-view.js';
import type { MessagePreview, TestMessageSent } from './message-text.answer.js';
import type { Message } from './messages.js';
import { Senders } from './sender.js';
import { ShownFacts } from './shown-facts.query.js';
import { SmtpUnavailable } from './smtp-unavailable.js';
import { compileWords, type MessageWords } from './templates.js';

const testMark = { bg: '[Проба]', en: '[Test]' };

/** Shows words that are not saved yet, and sends them to whoever writes them. */
@Injectable()
export class TryMessage {
  constructor(
    private readonly facts: ShownFacts,
    private readonly senders: Senders,
    private readonly channels: Channels,
  ) {}

  /** @throws ValidationFailed */
  async show(
    message: Message,
    language: Language,
    words: MessageWords,
    reference?: string | null,
  ): Promise<MessagePreview> {
    const faults = checkWords(message, words);
    if (faults.length > 0) throw new ValidationFailed(faults);
    const facts = await this.facts.of(message, language, reference);
    return {
      ...composeFrom(compileWords(words, false), mailView(message, language, facts)),
      reference: 'reference' in facts ? facts.reference : null,
    };
  }

  /** @throws ValidationFailed, SmtpUnavailable */
  async send(
    message: Message,
    language: Language,
    words: MessageWords,
    reference: string | null | undefined,
    { email }: Caller,
  ): Promise<TestMessageSent> {
    const { subject, html, text } = await this.show(message, language, words, reference);
    const sender = await this.senders.current();
    const eventId = newId();
    try {
      await this.channels.named('mail').send({
        messageId: sender.messageId(eventId, email),
        eventId,
        to: email,
        fromName: sender.administration,
        message,
        language,
        meetingId: null,
        subject: `${testMark[language]} ${subject}`,
        html,
        text,
      });
    } catch (error) {
      throw new SmtpUnavailable(error instanceof Error ? error.message : String(error));
    }
    return { to: email };
  }
}
