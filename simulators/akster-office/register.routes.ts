import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { attachmentPdf } from './attachment-pdf.js';
import type { Faults } from './faults.js';
import type { Grants } from './grants.js';
import { type Person, personOf } from './people.js';
import { problem } from './problem.js';
import { caseFiles, type Document, documents, findDocument, mayRead } from './registry.js';

declare module 'fastify' {
  interface FastifyRequest {
    person?: Person;
  }
}

/** The register as `libs/contract/akster-office.yaml` describes it. */
export function registerRoutes(fastify: FastifyInstance, grants: Grants, faults: Faults): void {
  fastify.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (await faults.strikes(request, reply)) return reply;
    const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const email = token && (await grants.whose(token));
    if (!email) return problem(reply, 401, 'Токенът не е валиден');
    request.person = personOf(email);
    return undefined;
  });

  fastify.get('/api/v1/me', ({ person }, reply) => reply.send({ account: person!.email }));

  fastify.get<{ Querystring: { number?: string; date?: string } }>(
    '/api/v1/documents',
    async ({ query, person }, reply) => {
      const document = findDocument(query.number ?? '', query.date);
      return whyNot(document, person!, reply) ?? reply.send(await described(document!));
    },
  );

  fastify.get<{ Params: { id: string } }>('/api/v1/case-files/:id', ({ params, person }, reply) => {
    const file = caseFiles.find(({ id }) => id === params.id);
    const readable = documents.filter((one) => one.caseFileId === params.id && mayRead(person!, one));
    if (!file) return problem(reply, 404, 'Няма такава преписка');
    if (readable.length === 0) return problem(reply, 403, 'Нямате достъп до преписката');
    return reply.send({
      ...file,
      documents: readable.map(({ number, date, kind, subject }) => ({ number, date, kind, subject })),
    });
  });

  fastify.get<{ Params: { id: string; attachmentId: string } }>(
    '/api/v1/documents/:id/attachments/:attachmentId',
    async ({ params, person }, reply) => {
      const document = documents.find(({ id }) => id === params.id);
      const attachment = document?.attachments.find(({ id }) => id === params.attachmentId);
      const why = whyNot(attachment && document, person!, reply);
      if (why) return why;
      return reply.type(attachment!.mediaType).send(await attachmentPdf(document!, attachment!));
    },
  );
}

function whyNot(
  document: Document | undefined,
  person: Person,
  reply: FastifyReply,
): FastifyReply | undefined {
  if (!document) return problem(reply, 404, 'Няма такъв документ');
  if (!mayRead(person, document)) return problem(reply, 403, 'Нямате достъп до документа');
  return document.isGone ? problem(reply, 410, 'Документът е изваден от регистъра') : undefined;
}

async function described(document: Document) {
  const { reach: _reach, isGone: _isGone, ...facts } = document;
  const attachments = document.attachments.map(async (one) => ({
    ...one,
    bytes: (await attachmentPdf(document, one)).length,
  }));
  return { ...facts, attachments: await Promise.all(attachments) };
}
