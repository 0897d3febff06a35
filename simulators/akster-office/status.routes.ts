import type { FastifyInstance } from 'fastify';
import type { Faults } from './faults.js';
import type { Grants } from './grants.js';
import { problem } from './problem.js';
import { accessCodeOf, findDocument } from './registry.js';

interface Question {
  number?: string;
  date?: string;
  accessCode?: string;
}

/** How a document stands, for a program that says its number and access code: no subject, no names. */
export function statusRoutes(fastify: FastifyInstance, grants: Grants, faults: Faults): void {
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(body as string));
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: 400 }));
    }
  });

  fastify.post<{ Body: Question | null }>('/api/v1/document-status', async (request, reply) => {
    if (await faults.strikes(request, reply)) return reply;
    const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (!token || !(await grants.isApplication(token))) return problem(reply, 401, 'Токенът не е валиден');
    const { number, date, accessCode } = request.body ?? {};
    const document = findDocument(String(number ?? ''), date);
    if (!document || document.isGone || accessCodeOf(document) !== accessCode)
      return problem(reply, 404, 'Няма документ с този номер и код');
    const { status, responsibleUnit, deadline } = document;
    return reply.send({ number: document.number, date: document.date, status, responsibleUnit, deadline });
  });
}
