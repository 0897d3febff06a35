import { OauthError } from './oauth-error.js';

/** What a program sends to get a token. */
export interface TokenRequest {
  clientId: string;
  clientSecret: string;
  /** Undefined: all that it may. */
  scopes?: string[];
}

/**
 * Reads RFC 6749 §4.4.2 and §2.3.1: the client says who it is by HTTP Basic, whose two parts are form-encoded, or by
 * fields of the body, but not by both.
 *
 * @param form a parsed form, in which a name that came twice holds a list
 * @throws OauthError
 */
export function readTokenRequest(form: unknown, authorization: string | undefined): TokenRequest {
  const field = fieldsOf(form);
  const grantType = field('grant_type');
  if (grantType === undefined) throw new OauthError('invalid_request', 'grant_type is missing.');
  if (grantType !== 'client_credentials')
    throw new OauthError('unsupported_grant_type', 'Only client_credentials is served.');
  const basic = authorization === undefined ? undefined : readBasic(authorization);
  const [id, secret] = [field('client_id'), field('client_secret')];
  if (basic && (secret !== undefined || (id !== undefined && id !== basic.clientId)))
    throw new OauthError('invalid_request', 'Say who the client is in one way only.');
  const scope = field('scope');
  const scopes = scope === undefined ? {} : { scopes: scope.split(' ').filter(Boolean) };
  if (basic) return { ...basic, ...scopes };
  if (id === undefined || secret === undefined)
    throw new OauthError('invalid_client', 'Send the client’s id and secret.');
  return { clientId: id, clientSecret: secret, ...scopes };
}

/** A field without a value counts as left out (RFC 6749 §3.2). */
function fieldsOf(form: unknown): (name: string) => string | undefined {
  const fields = new Map(Object.entries((form ?? {}) as Record<string, unknown>));
  return (name) => {
    const value = fields.get(name);
    if (Array.isArray(value)) throw new OauthError('invalid_request', `${name} is sent twice.`);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
}

function readBasic(authorization: string): { clientId: string; clientSecret: string } {
  const encoded = /^Basic +([A-Za-z0-9+/_-]+={0,2})$/i.exec(authorization)?.[1];
  const text = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const [clientId, clientSecret] = [text.slice(0, Math.max(colon, 0)), text.slice(colon + 1)].map(
    formDecoded,
  );
  if (!clientId || !clientSecret)
    throw new OauthError('invalid_client', 'The Authorization header is not that of a client.');
  return { clientId, clientSecret };
}

function formDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
