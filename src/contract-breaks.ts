import { compareOpenApi } from 'api-smart-diff';

type Json = Record<string, unknown>;

/**
 * What in the new document breaks a program that was written against the old one, as paths into the document: an
 * operation, a parameter or a field of an answer that is gone, a field that a body must now have, a type or a list of
 * values that changed. Codes of problems may come and go, and answers may name a kind of thing that there was not
 * before: programs are told to bear an unknown one.
 */
export function contractBreaks(old: Json, now: Json): string[] {
  const found = compareOpenApi(shapeOf(old), shapeOf(now)) as unknown as {
    diffs: { type: string; action: string; path: (string | number)[] }[];
  };
  return found.diffs
    .filter(({ type, action, path }) => type === 'breaking' && concernsCallers(action, path.join(' ')))
    .map(({ action, path }) => `${action} ${path.join(' ')}`);
}

// What the tool finds in a schema by itself it can't tell as sent or answered; only a type is then sure to break. In
// the answers of operations it lets types pass, so here they are needed.
const concernsCallers = (action: string, path: string): boolean =>
  path.startsWith('paths ')
    ? !/ responses [45]\d\d /.test(path) && !(action === 'add' && / responses 2\d\d .* enum \d+$/.test(path))
    : action === 'replace' && /^components schemas .* type$/.test(path);

/** Words and examples are no part of what programs rely on. */
export function shapeOf(document: Json): Json {
  const { info, paths, components } = document as { info: Json; paths: Json; components: Json };
  return withoutWords({
    openapi: document['openapi'],
    info: { title: info['title'], version: info['version'] },
    paths,
    components,
  }) as Json;
}

function withoutWords(node: unknown, isNames = false): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutWords(item));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      // Below `properties` the keys are names of fields, and one may well be called `description`.
      .filter(([key]) => isNames || !['description', 'summary', 'example', 'examples'].includes(key))
      .map(([key, value]) => [key, withoutWords(value, key === 'properties' && !isNames)]),
  );
}
