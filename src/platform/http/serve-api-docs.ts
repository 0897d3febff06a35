import type { INestApplication } from '@nestjs/common';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { policyOfSwagger } from './page-policy.js';

const PATH = 'api/docs';

/** The document as `api/openapi.json`, and Swagger's pages of it. */
export function serveApiDocs(app: INestApplication, document: OpenAPIObject, publicUrl: string): void {
  SwaggerModule.setup(PATH, app, document, { jsonDocumentUrl: 'api/openapi.json' });
  const fastify = app.getHttpAdapter().getInstance() as FastifyInstance;
  const policy = policyOfSwagger(publicUrl);
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (/^\/api\/docs\/?(\?|$)/.test(request.url)) void reply.header('content-security-policy', policy);
    done(null, payload);
  });
}
