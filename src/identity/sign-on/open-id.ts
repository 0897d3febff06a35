import { Injectable, Logger } from '@nestjs/common';
import * as oauth from 'openid-client';
import { Config } from '../../platform/config.js';
import { SignOnRefused, SignOnUnavailable } from './sign-on-errors.js';
import { type Provider, type Served, SignOnProviders } from './sign-on-providers.js';

const ANSWER_WITHIN_S = 5;
const KNOWN_FOR_MS = 10 * 60_000;

/** What is remembered between the two halves of a log-in. */
export interface SignOnSecrets {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the provider vouches for. */
export interface Vouched {
  issuer: string;
  subject: string;
  /** Null where the provider does not say that it has verified it. */
  verifiedEmail: string | null;
}

export const newSecrets = (): SignOnSecrets => ({
  state: oauth.randomState(),
  nonce: oauth.randomNonce(),
  verifier: oauth.randomPKCECodeVerifier(),
});

/** OpenID Connect Core 1.0: authorization code, PKCE, state and nonce; the ID token's signature is checked as well. */
@Injectable()
export class OpenId {
  private readonly logger = new Logger(OpenId.name);
  private readonly known = new Map<string, { until: number; is: oauth.Configuration }>();

  constructor(
    private readonly config: Config,
    private readonly providers: SignOnProviders,
  ) {}

  /** What the provider must be told to send people back to. */
  callbackOf(serves: Served): string {
    return `${this.config.publicUrl}/api/v1/auth/sign-on/${serves}/callback`;
  }

  /** The provider's page. @throws SignOnUnavailable */
  async page(provider: Provider, { state, nonce, verifier }: SignOnSecrets): Promise<string> {
    const server = await this.server(provider);
    return oauth.buildAuthorizationUrl(server, {
      redirect_uri: this.callbackOf(provider.serves),
      scope: 'openid email profile',
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }).href;
  }

  /** @param query with what the browser came back @throws SignOnRefused, SignOnUnavailable */
  async vouched(provider: Provider, query: string, secrets: SignOnSecrets): Promise<Vouched> {
    const server = await this.server(provider);
    return this.said(async () => {
      const returned = new URL(`${this.callbackOf(provider.serves)}?${query}`);
      const tokens = await oauth.authorizationCodeGrant(server, returned, {
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        pkceCodeVerifier: secrets.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const { email, email_verified: verified } =
        claims['email'] !== undefined
          ? claims
          : await oauth.fetchUserInfo(server, tokens.access_token, claims.sub);
      return {
        issuer: claims.iss,
        subject: claims.sub,
        verifiedEmail: verified === true && typeof email === 'string' ? email : null,
      };
    });
  }

  /** Whether it answers as a provider does, before anybody relies on it. @throws SignOnUnavailable */
  async tryOut(issuer: string, clientId: string, secret: string): Promise<void> {
    await this.discovered(issuer, clientId, secret);
  }

  private async server(provider: Provider): Promise<oauth.Configuration> {
    const key = `${provider.serves} ${provider.changedAt.getTime()}`;
    const known = this.known.get(key);
    if (known && known.until > Date.now()) return known.is;
    const secret = await this.providers.secretOf(provider);
    const is = await this.discovered(provider.issuer, provider.clientId, secret);
    this.known.clear();
    this.known.set(key, { until: Date.now() + KNOWN_FOR_MS, is });
    return is;
  }

  private async discovered(issuer: string, clientId: string, secret: string): Promise<oauth.Configuration> {
    // Plain HTTP is let through by the check of the address for this very machine alone.
    const insecure = issuer.startsWith('http:') ? [oauth.allowInsecureRequests] : [];
    try {
      return await oauth.discovery(new URL(issuer), clientId, secret, oauth.ClientSecretBasic(secret), {
        execute: [oauth.enableNonRepudiationChecks, ...insecure],
        timeout: ANSWER_WITHIN_S,
      });
    } catch (error) {
      throw this.unavailable(error);
    }
  }

  private async said<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (isAway(error)) throw this.unavailable(error);
      this.logger.warn(`the sign-on was refused: ${String(error)}`);
      throw new SignOnRefused(String(error), { cause: error });
    }
  }

  private unavailable(error: unknown): Error {
    this.logger.warn(`the provider of the sign-on does not answer: ${String(error)}`);
    return Object.assign(new SignOnUnavailable('sign-on'), { cause: error });
  }
}

/** No answer, in time or at all, or one of a server in trouble: not the person's fault. */
function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  // The library wraps the one in the other; an answer has a status, too.
  const { status, code, message, cause } = error as Record<string, unknown>;
  if (typeof status === 'number') return status >= 500;
  return code === 'OAUTH_TIMEOUT' || message === 'fetch failed' || isAway(cause);
}
