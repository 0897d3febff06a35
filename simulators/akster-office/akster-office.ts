import type { FastifyInstance } from 'fastify';
import { Faults, isFault } from './faults.js';
import { Grants } from './grants.js';
import { oauthRoutes } from './oauth.routes.js';
import { registerPage, style } from './pages.js';
import { registerRoutes } from './register.routes.js';
import { statusRoutes } from './status.routes.js';

const PREFIX = '/dev/akster-office';

/** What a spec may turn. */
export interface AksterOffice {
  faults: Faults;
  grants: Grants;
}

/**
 * A document system of made-up documents under `/dev/akster-office`, for the demo and the tests. The production build
 * has no such folder.
 */
export async function simulateAksterOffice(fastify: FastifyInstance): Promise<AksterOffice> {
  const office = { faults: new Faults(), grants: new Grants() };
  await fastify.register(
    async (here: FastifyInstance) => {
      readForms(here);
      here.get('', (_request, reply) =>
        reply.type('text/html; charset=utf-8').send(registerPage(office.faults.current)),
      );
      here.get('/style.css', (_request, reply) => reply.type('text/css').send(style));
      here.post<{ Body: { kind?: string } }>('/faults', ({ body }, reply) => {
        if (!isFault(body.kind)) return reply.status(422).send({ error: 'no such fault' });
        office.faults.current = body.kind;
        return reply.redirect(PREFIX, 303);
      });
      oauthRoutes(here, office.grants);
      await here.register(async (register: FastifyInstance) => {
        registerRoutes(register, office.grants, office.faults);
      });
      await here.register(async (status: FastifyInstance) => {
        statusRoutes(status, office.grants, office.faults);
      });
    },
    { prefix: PREFIX },
  );
  return office;
}

/** Browsers and OAuth clients send forms; the product around it reads bodies in its own way. */
function readForms(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
}
