import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.js';
import { DEVICES, pagePolicy } from './page-policy.js';

/**
 * The headers by which browsers keep the product's pages to themselves, on every answer. A route that answers something
 * else than a page (a logo, a caught mail, a document) replaces the policy by a tighter one of its own.
 */
export async function protectPages(app: NestFastifyApplication, config: Config): Promise<void> {
  const policy = pagePolicy(config.publicUrl);
  await app.register(helmet, {
    // Written below, where a page can put its nonce into it.
    contentSecurityPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    // Two years, as browsers' own list asks. An address without https must stay reachable.
    strictTransportSecurity: config.publicUrl.startsWith('https:') ? { maxAge: 63_072_000 } : false,
  });
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_, reply, done) => {
    void reply.headers({ 'content-security-policy': policy, 'permissions-policy': DEVICES });
    done();
  });
}
