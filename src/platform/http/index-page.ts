import negotiate from '@fastify/accept-negotiator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { pagePolicy } from './page-policy.js';

/** Stands in the build's index page where Angular, and its build before it, look for the nonce of the styles. */
const PLACE = '{nonce}';
/** The page is small and another one each time: as tight as is quick. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const FORMS = {
  br: (page: string): Promise<Buffer> => promisify(brotliCompress)(page, QUICK),
  gzip: (page: string): Promise<Buffer> => promisify(gzip)(page),
};
type Form = keyof typeof FORMS;

/**
 * Sends the page that every view begins with, each time with another nonce. It has no ETag: by a 304 a page that is kept
 * would get the policy of one that it is not. What a browser or the service worker keeps is page and policy together.
 */
export async function makeIndexPage(
  file: string,
  publicUrl: string,
): Promise<(request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>> {
  const template = await readFile(file, 'utf8');
  return async (request, reply) => {
    const nonce = randomBytes(16).toString('base64url');
    const page = template.replaceAll(PLACE, nonce);
    void reply
      .headers({
        'content-security-policy': pagePolicy(publicUrl, `'nonce-${nonce}'`),
        'cache-control': 'no-cache',
      })
      .header('vary', 'accept-encoding')
      .type('text/html; charset=utf-8');
    const form = negotiate<Form>(request.headers['accept-encoding'] ?? '', ['br', 'gzip']);
    return form ? reply.header('content-encoding', form).send(await FORMS[form](page)) : reply.send(page);
  };
}
