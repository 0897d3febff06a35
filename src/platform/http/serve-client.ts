import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const folder = resolve('dist/client');
const HASHED = /-[\w-]{8}\.(js|css|woff2)$/;

/**
 * The Angular build: its files as they are, and its index page for every path that a view may own.
 * Anything below /api or /dev stays the API's: an unknown one answers 404 as a problem, not as a page.
 */
export async function serveClient(fastify: FastifyInstance): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.header(
        'cache-control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isView = !/^\/(api|dev|health|metrics)(\/|$)/.test(path) && !/\.[a-z0-9]{2,5}$/i.test(path);
    if (!isView) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}
