import type { Language } from '../../libs/domain/domain-error.js';
import type { AccountFacts, MeetingFacts, RoundFacts } from './mail-facts.js';
import { mailView } from './mail-view.js';
import type { AccountMessage, MeetingMessage, Message, RoundMessage } from './messages.js';
import { oneLine } from '../../libs/domain/one-line.js';
import {
  htmlLayout,
  type Section,
  shippedTexts,
  type Template,
  type Texts,
  textLayout,
} from './templates.js';

/** A message as it is read: what goes into an e-mail, without the address on it. */
export interface Composed {
  subject: string;
  html: string;
  text: string;
}

export function compose(
  message: MeetingMessage,
  language: Language,
  facts: MeetingFacts,
  texts?: Texts,
): Composed;
export function compose(
  message: AccountMessage,
  language: Language,
  facts: AccountFacts,
  texts?: Texts,
): Composed;
export function compose(
  message: RoundMessage,
  language: Language,
  facts: RoundFacts,
  texts?: Texts,
): Composed;
/** Fills the words of a message with the facts. Pure: the same facts and texts always give the same bytes. */
export function compose(
  message: Message,
  language: Language,
  facts: MeetingFacts | AccountFacts | RoundFacts,
  texts: Texts = shippedTexts,
): Composed {
  return composeFrom(texts[language][message], mailView(message, language, facts));
}

/** Fills words with a view, whichever message they belong to. */
export function composeFrom(template: Template, view: ReturnType<typeof mailView>): Composed {
  const words = (form: 'html' | 'text') => {
    const say = (section: Section): string => template[form][section]?.(view).trim() ?? '';
    const paragraphs = (section: Section): string[] =>
      say(section)
        .split(/\n\s*\n/)
        .filter(Boolean);
    const lead = paragraphs('lead');
    return {
      ...view,
      heading: say('heading'),
      status: say('status'),
      lead,
      preview: lead[0],
      next: paragraphs('next'),
      button: say('button'),
    };
  };
  return {
    subject: oneLine(template.text.subject!(view)).slice(0, 200),
    html: htmlLayout(words('html')),
    text:
      textLayout(words('text'))
        .replace(/\n{3,}/g, '\n\n')
        .trim() + '\n',
  };
}
