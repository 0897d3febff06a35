import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { addExamples } from './openapi-examples.js';
import { describeAccess } from './identity/access/describe-access.js';
import { scopeWords } from './identity/index.js';
import { permissions } from './permissions.js';
import type { DescribedOperation } from './platform/http/describe-problems.js';
import { asOpenApi31 } from './platform/http/openapi-31.js';
import { describeWebhooks } from './webhooks/describe-webhooks.js';

/** The OpenAPI 3.1 document of everything that the application serves. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Приемно време')
      .setDescription(
        'Booking of meetings with officials in their published reception hours. Instants are RFC 3339 with the ' +
          'administration’s offset, wall-clock times HH:MM, dates YYYY-MM-DD, ids UUIDv7. Errors are RFC 9457. ' +
          'Codes of errors and lists of values in answers may grow: bear an unknown one.',
      )
      .setVersion('1.0.0')
      .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
      .addServer('/')
      .addTag('identity', 'Accounts of citizens and staff, programs, log-in, settings')
      .addTag('scheduling', 'Hosts, groups, schedules of reception hours, holidays, exceptions')
      .addTag('booking', 'Free times and meetings, from the request to its outcome')
      .addTag('conferencing', 'Rooms of video meetings')
      .addTag('door', 'Screens at the door: check-in, and the numbers that are called')
      .addTag('documents', 'The document of a meeting, read in AKSTER OFFICE by whoever asks')
      .addTag('notifications', 'Who was told what; calendar entries; the words of messages')
      .addTag('operation', 'What is left undone, and how to run it again')
      .addTag('reports', 'Figures of any period: meetings, waiting, no-shows, demand that found no free time')
      .addTag('webhooks', 'Domain events, sent to other systems as they happen')
      .addCookieAuth('sid', { type: 'apiKey', in: 'cookie', name: 'sid' }, 'session')
      .addBearerAuth(
        {
          type: 'http',
          scheme: 'bearer',
          description: 'For a screen at the door: what stands behind “#” in its link.',
        },
        'screen',
      )
      .addOAuth2(
        {
          type: 'oauth2',
          description: 'For programs. An administrator makes their clients in the back office.',
          flows: { clientCredentials: { tokenUrl: '/api/v1/oauth/token', scopes: scopeWords } },
        },
        'client',
      )
      .build(),
  );
  addAccess(document);
  const described = asOpenApi31(document);
  addExamples(described);
  return Object.assign(described, { webhooks: describeWebhooks() });
}

/** @throws where the table of permissions lacks an operation: the product does not start with one that nobody may call */
function addAccess(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, DescribedOperation>)) {
      const rule = permissions[operation.operationId];
      if (!rule) throw new Error(`src/permissions.ts does not say who may ${operation.operationId}`);
      operation['x-access'] = describeAccess(rule);
      if (rule.scope) operation['x-scope'] = rule.scope;
    }
  }
}
