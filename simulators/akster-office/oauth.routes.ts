import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Grants, Tokens } from './grants.js';
import { logInPage, wrongRequestPage } from './pages.js';

type Fields = Record<string, string>;

/** The programs that are known here; one without a secret proves itself by PKCE alone. */
const clients: Record<string, { secret?: string }> = {
  'priemno-vreme': {},
  'priemno-vreme-confidential': { secret: 'made-up-secret' },
};
const CALLBACK = '/api/v1/office/me/akster-office/callback';

/** The log-in page and the tokens (RFC 6749, 7636, 7009). */
export function oauthRoutes(fastify: FastifyInstance, grants: Grants): void {
  fastify.get<{ Querystring: Fields }>('/oauth/authorize', async ({ query }, reply) => {
    const wrong = whatIsWrong(query);
    if (wrong) return page(reply.status(400), wrongRequestPage(wrong));
    if (query['auto'] === '1' && query['login_hint']) return agree(query, query['login_hint'], reply);
    return page(reply, logInPage(query));
  });

  fastify.post<{ Body: Fields }>('/oauth/authorize', async ({ body }, reply) => {
    const { email, refuse, ...request } = body;
    const wrong = whatIsWrong(request);
    if (wrong) return page(reply.status(400), wrongRequestPage(wrong));
    if (refuse) return back(request, { error: 'access_denied' }, reply);
    return email ? agree(request, email, reply) : page(reply, logInPage(request));
  });

  fastify.post<{ Body: Fields }>('/oauth/token', async ({ body, headers }, reply) => {
    const clientId = clientOf(body, headers.authorization);
    if (!clientId) return refused(reply.status(401), 'invalid_client');
    const given = (name: string): string => body[name] ?? '';
    const answer = (tokens: Tokens | undefined): FastifyReply =>
      tokens ? secretly(reply).send(tokens) : refused(reply.status(400), 'invalid_grant');
    if (body['grant_type'] === 'refresh_token') return answer(await grants.refresh(given('refresh_token')));
    // A real server would ask a secret of whoever is given this; here nothing real is behind it.
    if (body['grant_type'] === 'client_credentials')
      return body['scope'] === 'documents.status'
        ? secretly(reply).send(await grants.forApplication(clientId))
        : refused(reply.status(400), 'invalid_scope');
    if (body['grant_type'] !== 'authorization_code')
      return refused(reply.status(400), 'unsupported_grant_type');
    const by = { clientId, redirectUri: given('redirect_uri') };
    return answer(await grants.exchange(given('code'), by, given('code_verifier')));
  });

  fastify.post<{ Body: Fields }>('/oauth/revoke', async ({ body, headers }, reply) => {
    if (!clientOf(body, headers.authorization)) return refused(reply.status(401), 'invalid_client');
    await grants.revoke(body['token'] ?? '');
    return reply.send();
  });

  function agree(request: Fields, email: string, reply: FastifyReply): FastifyReply {
    const code = grants.code({
      email,
      clientId: request['client_id']!,
      redirectUri: request['redirect_uri']!,
      challenge: request['code_challenge']!,
    });
    return back(request, { code }, reply);
  }
}

/** A request that is wrong must not be sent on to the address that it names (RFC 6749 §3.1.2.4). */
function whatIsWrong(request: Fields): string | undefined {
  if (!clients[request['client_id'] ?? '']) return 'Програмата не е позната.';
  const to = request['redirect_uri'] ?? '';
  if (!URL.canParse(to) || new URL(to).pathname !== CALLBACK) return 'Адресът за връщане не е на програмата.';
  if (request['response_type'] !== 'code') return 'Поддържа се само response_type=code.';
  if (request['code_challenge_method'] !== 'S256' || !request['code_challenge'])
    return 'Нужен е PKCE с S256.';
  return undefined;
}

function back(request: Fields, answer: Fields, reply: FastifyReply): FastifyReply {
  const to = new URL(request['redirect_uri']!);
  for (const [name, value] of Object.entries(answer)) to.searchParams.set(name, value);
  if (request['state']) to.searchParams.set('state', request['state']);
  return reply.redirect(to.href, 303);
}

function clientOf(body: Fields, authorization: string | undefined): string | undefined {
  const [id, secret] = authorization?.startsWith('Basic ')
    ? Buffer.from(authorization.slice(6), 'base64').toString().split(':').map(decodeURIComponent)
    : [body['client_id'], body['client_secret']];
  const client = clients[id ?? ''];
  return client && client.secret === secret ? id : undefined;
}

const page = (reply: FastifyReply, html: string): FastifyReply =>
  reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
const secretly = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store');
const refused = (reply: FastifyReply, error: string): FastifyReply => secretly(reply).send({ error });
