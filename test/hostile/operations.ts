import { readFileSync } from 'node:fs';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** What of a schema decides how a value is spoilt. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  schema?: Schema;
}

/** An operation of the OpenAPI document, as whoever wants to break it reads it. */
export interface Operation {
  operationId: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  query: string[];
  /** Its body by the document's example, and the names that it may have; null where it takes none. */
  body: { type: string; example: Json; names: string[] } | null;
}

interface Described {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema; example?: Json }> };
}

const document = JSON.parse(
  readFileSync(new URL('../../libs/contract/openapi.json', import.meta.url), 'utf8'),
) as {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

const schemaOf = (schema: Schema): Schema =>
  schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)!]! : schema;

export const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({
    operationId: described.operationId,
    method: method.toUpperCase() as Operation['method'],
    path,
    query: (described.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name),
    body: bodyOf(described),
  })),
);

function bodyOf({ requestBody }: Described): Operation['body'] {
  const [first] = Object.entries(requestBody?.content ?? {});
  if (!first) return null;
  const [type, { schema, example = {} }] = first;
  return { type, example, names: Object.keys(schemaOf(schema).properties ?? {}) };
}
