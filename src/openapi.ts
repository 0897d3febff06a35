import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { asOpenApi31 } from './platform/http/openapi-31.js';

/** The OpenAPI 3.1 document of everything that the application serves. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Приемно време')
      .setDescription(
        'Booking of meetings with officials in their published reception hours. Instants are RFC 3339 with the ' +
          'administration’s offset, wall-clock times HH:MM, dates YYYY-MM-DD, ids UUIDv7. Errors are RFC 9457.',
      )
      .setVersion('1.0.0')
      .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
      .addServer('/')
      .addCookieAuth('sid', { type: 'apiKey', in: 'cookie', name: 'sid' }, 'session')
      .build(),
  );
  return asOpenApi31(document);
}
