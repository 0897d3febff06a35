import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { Language } from '../../libs/domain/domain-error.js';
import { messages, type Message } from './messages.js';

const sections = ['subject', 'heading', 'status', 'lead', 'next', 'button'] as const;
export type Section = (typeof sections)[number];
type Render = (view: object) => string;

/** The words of one message in one language, ready to be filled in: `html` escapes, `text` does not. */
export type Template = Record<'html' | 'text', Partial<Record<Section, Render>>>;

const handlebars = Handlebars.create();
// Segoe, Roboto and Helvetica have the Bulgarian letters on every system; web fonts are not loaded from mail.
handlebars.registerPartial(
  'face',
  "font-family:'Sofia Sans','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;",
);

const read = (path: string): string => readFileSync(new URL(`./templates/${path}`, import.meta.url), 'utf8');

/** A message file is a list of sections, each begun by `--- name`. */
function readTemplate(path: string): Template {
  const template: Template = { html: {}, text: {} };
  for (const part of read(path).split(/^--- /m).slice(1)) {
    const [name, ...lines] = part.split('\n');
    if (!sections.includes(name as Section)) throw new Error(`${path}: there is no section "${name}"`);
    const words = lines.join('\n').trim();
    template.html[name as Section] = handlebars.compile(words, { strict: true });
    template.text[name as Section] = handlebars.compile(words, { strict: true, noEscape: true });
  }
  return template;
}

const languages: Language[] = ['bg', 'en'];

/** All messages in all languages, read once at start so that a broken one stops it there. */
export const templates = Object.fromEntries(
  languages.map((language) => [
    language,
    Object.fromEntries(
      Object.keys(messages).map((message) => [message, readTemplate(`${language}/${message}.hbs`)]),
    ),
  ]),
) as Record<Language, Record<Message, Template>>;

export const htmlLayout: Render = handlebars.compile(read('layout.html.hbs'));
export const textLayout: Render = handlebars.compile(read('layout.text.hbs'), { noEscape: true });
