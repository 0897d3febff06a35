import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { Language } from '../../libs/domain/domain-error.js';
import { messages, type Message } from './messages.js';

export const sections = ['subject', 'heading', 'status', 'lead', 'next', 'button'] as const;
export type Section = (typeof sections)[number];
type Render = (view: object) => string;

/** The words of one message in one language as they are written, with their placeholders. */
export type MessageWords = Partial<Record<Section, string>>;
/** The same, ready to be filled in: `html` escapes, `text` does not. */
export type Template = Record<'html' | 'text', Partial<Record<Section, Render>>>;
/** The words that are used, of all messages in all languages. */
export type Texts = Record<Language, Record<Message, Template>>;

const handlebars = Handlebars.create();

const read = (path: string): string => readFileSync(new URL(`./templates/${path}`, import.meta.url), 'utf8');

/** A message file is a list of sections, each begun by `--- name`. */
function readWords(path: string): MessageWords {
  const words: MessageWords = {};
  for (const part of read(path).split(/^--- /m).slice(1)) {
    const [name, ...lines] = part.split('\n');
    if (!sections.includes(name as Section)) throw new Error(`${path}: there is no section "${name}"`);
    words[name as Section] = lines.join('\n').trim();
  }
  return words;
}

/**
 * Makes words ready. They are text, not markup: in HTML what stands between the placeholders is escaped as their
 * values are.
 * @param strict a placeholder that has no value is a mistake; otherwise it leaves a gap
 */
export function compileWords(words: MessageWords, strict: boolean): Template {
  const template: Template = { html: {}, text: {} };
  for (const [section, source] of Object.entries(words) as [Section, string][]) {
    template.html[section] = handlebars.compile(escapeBetween(source), { strict });
    template.text[section] = handlebars.compile(source, { strict, noEscape: true });
  }
  return template;
}

class Escaping extends Handlebars.Visitor {
  override ContentStatement(content: hbs.AST.ContentStatement): void {
    content.value = Handlebars.escapeExpression(content.value);
  }
}

function escapeBetween(source: string): hbs.AST.Program {
  const program = Handlebars.parse(source);
  new Escaping().accept(program);
  return program;
}

const languages: Language[] = ['bg', 'en'];

function ofAll<T>(make: (language: Language, message: Message) => T): Record<Language, Record<Message, T>> {
  const names = Object.keys(messages) as Message[];
  return Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(names.map((message) => [message, make(language, message)])),
    ]),
  ) as Record<Language, Record<Message, T>>;
}

/** The words that the product brings, read once at start so that a broken file stops it there. */
export const shippedWords = ofAll((language, message) => readWords(`${language}/${message}.hbs`));

/** The same, ready to be filled in. */
export const shippedTexts: Texts = ofAll((language, message) =>
  compileWords(shippedWords[language][message], true),
);

export const htmlLayout: Render = handlebars.compile(read('layout.html.hbs'));
export const textLayout: Render = handlebars.compile(read('layout.text.hbs'), { noEscape: true });
