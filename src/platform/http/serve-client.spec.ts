import Fastify, { type FastifyInstance } from 'fastify';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { serveClient } from './serve-client.js';

const files = {
  'main-a1B2-_c3.js': ['application/javascript; charset=utf-8', 'import "./portal-d4E5f6G7.js";'],
  'styles-JKVZBI5L.css': ['text/css; charset=utf-8', ':root { --ink: #1b2430 }'],
  'sw.js': ['application/javascript; charset=utf-8', 'self.addEventListener("fetch", () => {})'],
  'ngsw.json': ['application/json; charset=utf-8', '{"configVersion":1}'],
  'robots.txt': ['text/plain; charset=utf-8', 'User-agent: *'],
} as const;
const forEver = 'public, max-age=31536000, immutable';

describe('the files of the client', () => {
  let folder: string;
  let fastify: FastifyInstance;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'client-'));
    for (const [name, [, text]] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
      await writeFile(join(folder, `${name}.br`), brotliCompressSync(text));
      await writeFile(join(folder, `${name}.gz`), gzipSync(text));
    }
    await writeFile(join(folder, 'index.html'), '<!doctype html><app-root ngCspNonce="{nonce}"></app-root>');
    await writeFile(join(folder, 'sofia-sans-A1b2C3d4.woff2'), Buffer.from('wOF2'));
    fastify = Fastify();
    await serveClient(fastify, 'https://town.example', folder);
    await fastify.ready();
  });
  afterAll(async () => {
    await fastify.close();
    await rm(folder, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => fastify.inject({ url, headers });

  it.each(Object.entries(files))('go out as the browser takes them: %s', async (name, [type, text]) => {
    const plain = await get(`/${name}`);
    expect([plain.headers['content-type'], plain.headers['content-encoding'], plain.body]).toEqual([
      type,
      undefined,
      text,
    ]);
    const forms = [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const;
    for (const [encoding, open] of forms) {
      const answer = await get(`/${name}`, { 'accept-encoding': `deflate;q=0.1, ${encoding}` });
      expect(answer.headers).toMatchObject({ 'content-type': type, 'content-encoding': encoding });
      expect(open(answer.rawPayload).toString()).toBe(text);
      // A cache on the way must not give it to somebody who can't read it.
      expect(answer.headers['vary']).toMatch(/accept-encoding/i);
      expect(answer.headers['etag']).not.toBe(plain.headers['etag']);
    }
  });

  it.each([
    ['/main-a1B2-_c3.js', forEver],
    ['/styles-JKVZBI5L.css', forEver],
    ['/sofia-sans-A1b2C3d4.woff2', forEver],
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/schedules/0198f000-0000-7000-8000-000000000000', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/ngsw.json', 'no-cache'],
    ['/robots.txt', 'no-cache'],
  ])('are kept for good under their hash, and asked for anew without one: %s', async (url, expected) => {
    for (const encoding of ['identity', 'br', 'gzip'])
      expect((await get(url, { 'accept-encoding': encoding })).headers['cache-control']).toBe(expected);
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (text: Buffer) => text],
  ])('begin with a page of another nonce each time: %s', async (accepted, encoding, open) => {
    const pages = await Promise.all(
      ['/', '/index.html', '/my'].map(async (url) => {
        const answer = await get(url, { 'accept-encoding': accepted, 'if-none-match': '*' });
        expect(answer.headers).toMatchObject({
          vary: 'accept-encoding',
          'content-type': 'text/html; charset=utf-8',
        });
        expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, encoding]);
        const page = open(answer.rawPayload).toString();
        const [, nonce] = /^<!doctype html><app-root ngCspNonce="([\w-]{22})"><\/app-root>$/.exec(page) ?? [];
        expect(answer.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(new Set(pages).size).toBe(3);
  });

  it('are not sent again to whoever has them', async () => {
    const asked = { 'accept-encoding': 'br' };
    const etag = String((await get('/sw.js', asked)).headers['etag']);
    const again = await get('/sw.js', { ...asked, 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('do not answer for what is not there', async () => {
    const paths = ['/api/nope', '/dev', '/main-00000000.js', '/main-a1B2-_c3.js.br', '/health/nope'];
    for (const path of paths)
      expect([path, (await get(path, { 'accept-encoding': 'br' })).statusCode]).toEqual([path, 404]);
  });
});
