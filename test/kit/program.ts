import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Answer, Calls } from './calls.js';

/** What a program is given once. */
export interface Credentials {
  clientId: string;
  clientSecret: string;
}

export const FORM = 'application/x-www-form-urlencoded';

/** Sends a form to the token endpoint. */
export async function askToken(
  app: NestFastifyApplication,
  form: Record<string, string> | string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/oauth/token',
    headers: { 'content-type': FORM, ...headers },
    payload: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
}

/** RFC 6749 §2.3.1. */
export const basic = ({ clientId, clientSecret }: Credentials): { authorization: string } => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')}`,
});

export async function makeClient(
  admin: Calls,
  rights: { scopes: string[]; [right: string]: unknown },
): Promise<Credentials> {
  const made = await admin.post('/office/api-clients', { name: 'Сайт на общината', ...rights });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return made.body as Credentials;
}

/** The calls of a program with a token of its own. */
export async function program(
  app: NestFastifyApplication,
  client: Credentials,
  scope?: string,
): Promise<Calls> {
  const answer = await askToken(
    app,
    { grant_type: 'client_credentials', ...(scope && { scope }) },
    basic(client),
  );
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return new Calls(app, { authorization: `Bearer ${answer.body.access_token}` });
}
