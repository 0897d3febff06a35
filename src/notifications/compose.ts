import type { Language } from '../../libs/domain/domain-error.js';
import type { AccountFacts, MeetingFacts } from './mail-facts.js';
import { mailView } from './mail-view.js';
import type { AccountMessage, MeetingMessage, Message } from './messages.js';
import { oneLine } from '../../libs/domain/one-line.js';
import { htmlLayout, templates, textLayout, type Section } from './templates.js';

/** A message as it is read: what goes into an e-mail, without the address on it. */
export interface Composed {
  subject: string;
  html: string;
  text: string;
}

export function compose(message: MeetingMessage, language: Language, facts: MeetingFacts): Composed;
export function compose(message: AccountMessage, language: Language, facts: AccountFacts): Composed;
/** Fills the words of a message with the facts. Pure: the same facts always give the same bytes. */
export function compose(message: Message, language: Language, facts: MeetingFacts | AccountFacts): Composed {
  const view = mailView(message, language, facts);
  const words = (form: 'html' | 'text') => {
    const say = (section: Section): string =>
      templates[language][message][form][section]?.(view).trim() ?? '';
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
    subject: oneLine(templates[language][message].text.subject!(view)).slice(0, 200),
    html: htmlLayout(words('html')),
    text:
      textLayout(words('text'))
        .replace(/\n{3,}/g, '\n\n')
        .trim() + '\n',
  };
}
