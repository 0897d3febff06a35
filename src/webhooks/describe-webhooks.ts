import { type FactForm, SENT_EVENTS, type SentEvent, sentEvents } from './model/sent-events.js';

type Json = Record<string, unknown>;

/** The `webhooks` of the OpenAPI document: each event that is sent, with its headers and facts, from the table itself. */
export const describeWebhooks = (): Json =>
  Object.fromEntries(SENT_EVENTS.map((event) => [event, { post: operation(event) }]));

const operation = (event: SentEvent): Json => ({
  operationId: `on${event}`,
  summary: `${event} has happened`,
  description:
    'Signed after Standard Webhooks (https://www.standardwebhooks.com). Any 2xx within 15 seconds takes it, 410 switches ' +
    'the webhook off, and everything else is tried again: 20 times over three days. It may come more than once, with the ' +
    'same `webhook-id`, and not in order. Names, addresses and free words are left out: read the rest through the API.',
  tags: ['webhooks'],
  security: [],
  parameters: [
    header('webhook-id', 'The event’s id: the same at each try. Take each once.'),
    header('webhook-timestamp', 'Seconds since 1970 of this try. Refuse what is older than five minutes.'),
    header(
      'webhook-signature',
      '`v1,` and base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several, separated by spaces, ' +
        'while a secret that was replaced still signs.',
    ),
  ],
  requestBody: { required: true, content: { 'application/json': { schema: eventSchema(event) } } },
  responses: {
    '2XX': { description: 'The receiver has it.' },
    '410': { description: 'The receiver is gone for good: nothing more is sent to it.' },
  },
});

const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

const eventSchema = (event: SentEvent): Json => ({
  type: 'object',
  required: ['id', 'name', 'occurredAt', 'aggregateId', 'actor', 'data'],
  properties: {
    id: forms.id,
    name: { const: event },
    occurredAt: forms.instant,
    aggregateId: {
      ...forms.id,
      description: 'Of the meeting, schedule, host or account that it happened to.',
    },
    actor: {
      type: 'object',
      description: 'Who did it; the id where it is a person or an API client.',
      required: ['kind'],
      properties: {
        kind: { enum: ['citizen', 'staff', 'client', 'screen', 'system', 'visitor'] },
        id: forms.id,
      },
    },
    data: {
      type: 'object',
      description: 'What is known of it; a fact that does not apply is missing or null.',
      properties: Object.fromEntries(
        Object.entries(sentEvents[event]).map(([name, form]) => [name, orNull(forms[form as FactForm])]),
      ),
    },
  },
});

const forms = {
  id: { type: 'string', format: 'uuid' },
  instant: { type: 'string', format: 'date-time' },
  text: { type: 'string' },
  word: { type: 'string' },
  number: { type: 'integer' },
  words: { type: 'array', items: { type: 'string' } },
  offers: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        start: { type: 'string', format: 'date-time' },
        end: { type: 'string', format: 'date-time' },
        place: { type: ['string', 'null'] },
        hostId: { type: 'string', format: 'uuid' },
      },
    },
  },
} satisfies Record<FactForm, Json>;

const orNull = (schema: Json): Json => ({ ...schema, type: [schema['type'], 'null'] });
