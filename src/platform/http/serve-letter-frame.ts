import type { FastifyInstance } from 'fastify';

/** Nothing runs in it and nothing is fetched for it; our own page reaches into it and shows a message there. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-same-origin";

/**
 * An empty page for the preview of messages. A mail's styles stand in its markup, which a page of ours does not take; a
 * frame that is filled from a string (`srcdoc`) would be held to the rules of the page around it.
 */
export function serveLetterFrame(fastify: FastifyInstance): void {
  fastify.get('/letter.html', (_, reply) =>
    reply
      .headers({ 'content-security-policy': POLICY, 'cache-control': 'public, max-age=86400' })
      .type('text/html; charset=utf-8')
      .send('<!doctype html><html><head><meta charset="utf-8"><title></title></head><body></body></html>'),
  );
}
