import Handlebars from 'handlebars';
import type { InputError, Words } from '../../libs/domain/domain-error.js';
import type { Message } from './messages.js';
import { ofEntries, type Placeholder, placeholdersOf } from './placeholders.js';
import type { MessageWords } from './templates.js';

type Fault = { line: number; words: Words };

const fault = ({ loc }: hbs.AST.Node, bg: string, en: string): Fault => ({
  line: loc.start.line,
  words: { bg, en },
});

/**
 * What keeps words from being used, each with its section as `path` and its line: words must compile, are text without
 * HTML, and name only what the message knows. Nothing here can call code, include a file or leave a value unescaped.
 */
export function checkWords(message: Message, words: MessageWords): InputError[] {
  return Object.entries(words).flatMap(([path, source]) =>
    faultsIn(source, placeholdersOf(message)).map(({ line, words: { bg, en } }) => ({
      path,
      message: { bg: `Ред ${line}: ${bg}`, en: `Line ${line}: ${en}` },
    })),
  );
}

function faultsIn(source: string, known: Placeholder[]): Fault[] {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source);
  } catch (error) {
    return [doesNotCompile(error as Error)];
  }
  return walk(program, known);
}

function doesNotCompile({ message }: Error): Fault {
  const line = /on line (\d+)|- (\d+):\d+/.exec(message);
  return {
    line: Number(line?.[1] ?? line?.[2] ?? 1),
    words: {
      bg: 'скобите {{ }} не се затварят правилно. Всяко {{#if …}} иска {{/if}}.',
      en: 'the braces {{ }} are not closed properly. Each {{#if …}} needs an {{/if}}.',
    },
  };
}

const walk = (program: hbs.AST.Program | undefined, known: Placeholder[]): Fault[] =>
  (program?.body ?? []).flatMap((statement) => faultsOf(statement, known));

function faultsOf(statement: hbs.AST.Statement, known: Placeholder[]): Fault[] {
  switch (statement.type) {
    case 'CommentStatement':
      return [];
    case 'ContentStatement':
      return markupIn(statement as hbs.AST.ContentStatement);
    case 'MustacheStatement':
      return faultsOfValue(statement as hbs.AST.MustacheStatement, known);
    case 'BlockStatement':
      return faultsOfBlock(statement as hbs.AST.BlockStatement, known);
    default:
      return [
        fault(statement, 'вмъкване на друг текст не се допуска.', 'including other texts is not allowed.'),
      ];
  }
}

function markupIn(content: hbs.AST.ContentStatement): Fault[] {
  const text = String(content.original); // typed as something else
  const tag = /<\/?[a-z!][^>]*>?/i.exec(text);
  if (!tag) return [];
  const line = content.loc.start.line + text.slice(0, tag.index).split('\n').length - 1;
  return [
    {
      line,
      words: {
        bg: `това е HTML („${tag[0].slice(0, 40)}“); пишете само текст, абзаците се делят с празен ред.`,
        en: `this is HTML (“${tag[0].slice(0, 40)}”); write plain text, with an empty line between paragraphs.`,
      },
    },
  ];
}

function faultsOfValue(value: hbs.AST.MustacheStatement, known: Placeholder[]): Fault[] {
  if (!value.escaped)
    return [fault(value, 'ползвайте две скоби {{ }}, не три.', 'use two braces {{ }}, not three.')];
  if (value.params.length > 0 || value.hash) return [noSuchCommand(value, nameOf(value.path))];
  return known.some(({ name, kind }) => kind === 'value' && name === nameOf(value.path))
    ? []
    : [noSuchField(value, nameOf(value.path))];
}

function faultsOfBlock(block: hbs.AST.BlockStatement, known: Placeholder[]): Fault[] {
  const command = nameOf(block.path);
  const [subject, ...more] = block.params;
  if (!['if', 'unless', 'each'].includes(command) || !subject || more.length > 0 || block.hash)
    return [noSuchCommand(block, command)];
  const asked = nameOf(subject);
  const names = known.filter(({ kind }) => command !== 'each' || kind === 'list').map(({ name }) => name);
  // „was“ may be asked where „was.full“ may be written.
  const isKnown = names.some(
    (name) => name === asked || (command !== 'each' && name.startsWith(`${asked}.`)),
  );
  return [
    ...(isKnown ? [] : [noSuchField(block, asked)]),
    ...walk(block.program, command === 'each' ? (ofEntries[asked] ?? []) : known),
    ...walk(block.inverse, known),
  ];
}

/** What stands in the braces, as it is written: `../x` and `@x` are names that nothing has. */
const nameOf = (expression: hbs.AST.Expression): string =>
  String((expression as hbs.AST.PathExpression).original ?? '');

const noSuchField = (at: hbs.AST.Node, name: string): Fault =>
  fault(at, `няма поле „${name}“ на това място.`, `there is no field “${name}” in this place.`);

const noSuchCommand = (at: hbs.AST.Node, name: string): Fault =>
  fault(
    at,
    `„${name}“ не се допуска тук; има само {{#if …}}, {{#unless …}} и {{#each offers}}.`,
    `“${name}” is not allowed here; there are only {{#if …}}, {{#unless …}} and {{#each offers}}.`,
  );
