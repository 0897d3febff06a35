import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeIndexPage } from './index-page.js';

/** Where the build of the client lies (`bin/build-client.mjs`): each text file with its `.br` and `.gz` beside it. */
const BUILD = resolve('dist/client');
/** The build puts a hash of the content into these names: what lies at such an address never changes. */
const HASHED = /-[\w-]{8}\.(js|css|woff2)$/;
const COMPRESSED = /\.(br|gz)$/;

/**
 * The Angular build: its files as they are, and its index page for every path that a view may own.
 * Anything below /api or /dev stays the API's, but for the page of every piece: an unknown one answers 404 as a problem,
 * not as a page.
 */
export async function serveClient(
  fastify: FastifyInstance,
  publicUrl: string,
  folder = BUILD,
): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const sendIndexPage = await makeIndexPage(join(folder, 'index.html'), publicUrl);
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['**/*.br', '**/*.gz', 'index.html'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) =>
      void response.header('cache-control', cacheControl(path.replace(COMPRESSED, ''))),
  });
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isView =
      !/^\/(api|dev(?!\/pieces$)|health|metrics)(\/|$)/.test(path) && !/\.[a-z0-9]{2,5}$/i.test(path);
    if (!isView && path !== '/index.html') return reply.callNotFound();
    return sendIndexPage(request, reply);
  });
}

/** What keeps its name is asked for each time, and answered with 304 where it is the same. */
const cacheControl = (path: string): string =>
  HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
