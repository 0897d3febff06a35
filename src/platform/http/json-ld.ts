import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';

export const JSON_LD = 'application/ld+json; charset=utf-8';

/** An answer whose fields schema.org lays down, so that the OpenAPI document need not: it names the context alone. */
export const JsonLdAnswer = () =>
  applyDecorators(
    ApiProduces('application/ld+json'),
    ApiOkResponse({
      schema: {
        type: 'object',
        description: 'JSON-LD 1.1 in the vocabulary of https://schema.org.',
        required: ['@context'],
        properties: { '@context': { type: 'string', enum: ['https://schema.org'] } },
        additionalProperties: true,
        example: { '@context': 'https://schema.org', '@type': 'GovernmentService', name: 'Кмет' },
      },
    }),
  );
