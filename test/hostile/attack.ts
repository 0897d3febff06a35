import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import type { Operation } from './operations.js';
import { texts, values } from './values.js';

/** One request as an attacker makes it; `{id}` and the like in the path stand for real objects. */
export interface Attack {
  /** By name, what stands in the path in place of a real object. */
  inPath: Record<string, string>;
  query: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}

const BOMB = gzipSync(Buffer.alloc(20_000_000, ' '));

/** What every operation is attacked with: at least one thing is not as it should be. */
export function attacksOn(operation: Operation): fc.Arbitrary<Attack> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const path: fc.Arbitrary<Record<string, string>> =
    names.length === 0
      ? fc.constant({})
      : fc.oneof(
          { weight: 3, arbitrary: fc.constant({}) },
          { weight: 1, arbitrary: fc.record(Object.fromEntries(names.map((name) => [name, inPath]))) },
        );
  return fc
    .record({ inPath: path, query: queryOf(operation.query), headers: oddHeaders, body: bodies(operation) })
    .map(({ body, headers, ...rest }) => ({
      ...rest,
      headers: { ...headers, ...body.headers },
      ...(body.payload !== undefined && { payload: body.payload }),
    }));
}

const inPath = texts.map((text) => encoded(text.slice(0, 500))).filter((text) => !/^(\.\.?)?$/.test(text));
/** Lone surrogates go out as the bytes of their code, which are no UTF-8. */
const encoded = (text: string): string =>
  text.isWellFormed() ? encodeURIComponent(text) : `%ED%A0%80${encodeURIComponent(text.toWellFormed())}`;

function queryOf(names: string[]): fc.Arbitrary<string> {
  const name = fc.constantFrom(...names, 'limit', 'cursor', '__proto__');
  const part = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(name, texts).map(([key, text]) => `${key}=${encoded(text.slice(0, 3000))}`),
    },
    { weight: 1, arbitrary: name.map((key) => `${key}=1&${key}=2`) },
    { weight: 1, arbitrary: name.map((key) => `${key}[a][]=1`) },
    { weight: 1, arbitrary: name.map((key) => `${key}=%FF%FE&%`) },
  );
  return fc.array(part, { maxLength: names.length === 0 ? 1 : 4 }).map((parts) => parts.join('&'));
}

/** A header is one line of printable signs; whatever may stand in it may be nonsense. */
const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { 'if-match': '"99999999999999999999"' },
      { 'if-match': 'W/"x", *' },
      { 'if-none-match': '*' },
      { 'idempotency-key': 'x'.repeat(255) },
      { 'accept-language': 'bg;q=x, *;q=-1,'.repeat(50) },
      { accept: 'application/xml' },
      { range: 'bytes=9-1' },
      { 'x-forwarded-for': '::1, nonsense' },
      { 'x-http-method-override': 'DELETE' },
    ),
  },
);

interface Body {
  headers: Record<string, string>;
  payload?: string | Buffer;
}

function bodies({ body, method }: Operation): fc.Arbitrary<Body> {
  if (!body) {
    const stray = { headers: { 'content-type': 'application/json' }, payload: '{"x":' };
    return fc.constantFrom<Body>({ headers: {} }, ...(method === 'GET' ? [] : [stray]));
  }
  const headers = { 'content-type': body.type };
  const json = body.type === 'application/json';
  const write = (value: unknown): string =>
    json ? JSON.stringify(value) : new URLSearchParams(value as Record<string, string>).toString();
  const field = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(body.names.length > 0 ? body.names : ['x'])) },
    { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'id', 'version', 'roles') },
  );
  const spoilt = fc
    .uniqueArray(fc.tuple(field, json ? values : texts), {
      minLength: 1,
      maxLength: 3,
      selector: ([key]) => key,
    })
    .map((changes) => ({ headers, payload: write(spoil(body.example, changes)) }));
  const inside = fc
    .tuple(fc.constantFrom(...pathsIn(body.example)), json ? values : texts)
    .map(([path, value]) => ({ headers, payload: write(replaced(body.example, path, value)) }));
  const whole = values.map((value) => ({ headers, payload: JSON.stringify(value) }));
  const raw = fc.constantFrom<Body>(
    { headers, payload: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
    { headers, payload: `{"${body.names[0] ?? 'x'}":1,"${body.names[0] ?? 'x'}":"x"}` },
    { headers, payload: `${'['.repeat(200_000)}${']'.repeat(200_000)}` },
    { headers, payload: '' },
    { headers, payload: write(body.example).slice(0, -2) },
    {
      headers: { 'content-type': 'text/xml' },
      payload: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    },
    { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x\r\n' },
    { headers: { ...headers, 'content-encoding': 'gzip' }, payload: BOMB },
    {
      headers: { ...headers, 'content-type': `${body.type}; charset=utf-16` },
      payload: Buffer.from('{}', 'utf16le'),
    },
  );
  return fc.oneof(
    { weight: 6, arbitrary: spoilt },
    { weight: 4, arbitrary: inside },
    { weight: 1, arbitrary: whole },
    { weight: 3, arbitrary: raw },
  );
}

/** The example with these fields in place of its own; also `__proto__` becomes a field. */
function spoil(example: unknown, changes: [string, unknown][]): object {
  const fields = new Map(Object.entries(example as object));
  for (const [key, value] of changes) fields.set(key, value);
  const spoilt = {};
  for (const [key, value] of fields)
    Object.defineProperty(spoilt, key, { value, enumerable: true, configurable: true });
  return spoilt;
}

/** Where something stands in it, however deep. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, one]) => pathsIn(one).map((path) => [key, ...path]))];
}

function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}
