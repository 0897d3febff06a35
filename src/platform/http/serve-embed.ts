import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const script = resolve('dist/embed/embed.js');

/**
 * The script of `<priemno-vreme>` for the pages of others (`embed/`). It stays at one address for years, so it is asked
 * for again each day: a new version reaches every page by itself.
 */
export async function serveEmbed(fastify: FastifyInstance): Promise<void> {
  if (!existsSync(script)) return;
  const text = await readFile(script, 'utf8');
  fastify.get('/embed.js', { config: { openData: true } }, (_, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('text/javascript; charset=utf-8').send(text),
  );
}
