import { Injectable, Logger } from '@nestjs/common';
import * as oauth from 'openid-client';
import { Config } from '../../platform/config.js';
import { AksterOfficeNotSet, AksterOfficeUnavailable, TokenRefused } from '../document-errors.js';
import { aksterOfficeAddress } from './address.js';

/*
 * The one place that knows how one signs in to AKSTER OFFICE, after libs/contract/akster-office.yaml: people by OAuth
 * 2.0, authorization code with PKCE (RFC 6749, 7636), the application itself by client credentials.
 */

const CALLBACK = '/api/v1/office/me/akster-office/callback';
const SCOPE = 'documents.read';
const STATUS_SCOPE = 'documents.status';
/** A token is not used in its last moments: it would expire on the way. */
const SPARE_MS = 10_000;
const ANSWER_WITHIN_S = 5;

/** What lets us ask as a person, for a while. */
export interface Tokens {
  access: string;
  /** Null where none is given: then the person signs in again when the other has expired. */
  refresh: string | null;
  expiresInSeconds: number | null;
}

/** What is remembered between the two halves of a log-in; both are secrets of ours. */
export interface Attempt {
  state: string;
  verifier: string;
}

/** The headers of a question asked as a person or as the application. */
export const withToken = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

export const newAttempt = (): Attempt => ({
  state: oauth.randomState(),
  verifier: oauth.randomPKCECodeVerifier(),
});

@Injectable()
export class AksterOfficeLogIn {
  private readonly logger = new Logger(AksterOfficeLogIn.name);
  private own: { token: string; until: number } | undefined;

  constructor(private readonly config: Config) {}

  get isSet(): boolean {
    return aksterOfficeAddress(this.config) !== null;
  }

  /** The page where the person agrees. @throws AksterOfficeNotSet */
  async page({ state, verifier }: Attempt): Promise<string> {
    return oauth.buildAuthorizationUrl(this.server(), {
      redirect_uri: this.config.publicUrl + CALLBACK,
      scope: SCOPE,
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }).href;
  }

  /** @param query with what the person came back @throws TokenRefused, AksterOfficeUnavailable */
  async tokens(query: string, { state, verifier }: Attempt): Promise<Tokens> {
    const returned = new URL(`${this.config.publicUrl}${CALLBACK}?${query}`);
    return this.asked(() =>
      oauth.authorizationCodeGrant(this.server(), returned, {
        expectedState: state,
        pkceCodeVerifier: verifier,
      }),
    );
  }

  /** @throws TokenRefused, AksterOfficeUnavailable */
  async renewed(refresh: string): Promise<Tokens> {
    const tokens = await this.asked(() => oauth.refreshTokenGrant(this.server(), refresh));
    return { ...tokens, refresh: tokens.refresh ?? refresh };
  }

  /**
   * The application's own token, which opens statuses and nothing else.
   * @param refused one that AKSTER OFFICE takes no more
   * @throws TokenRefused, AksterOfficeNotSet, AksterOfficeUnavailable
   */
  async application(refused?: string): Promise<string> {
    if (this.own && this.own.until > Date.now() && this.own.token !== refused) return this.own.token;
    const { access, expiresInSeconds } = await this.asked(() =>
      oauth.clientCredentialsGrant(this.server(), { scope: STATUS_SCOPE }),
    );
    this.own = { token: access, until: Date.now() + (expiresInSeconds ?? 0) * 1000 - SPARE_MS };
    return access;
  }

  /** Tells AKSTER OFFICE that we need it no more (RFC 7009). @throws AksterOfficeUnavailable */
  async revoke(token: string): Promise<void> {
    await this.said(() => oauth.tokenRevocation(this.server(), token));
  }

  private async asked(ask: () => Promise<oauth.TokenEndpointResponse>): Promise<Tokens> {
    const { access_token, refresh_token, expires_in } = await this.said(ask);
    return { access: access_token, refresh: refresh_token ?? null, expiresInSeconds: expires_in ?? null };
  }

  private async said<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof AksterOfficeNotSet) throw error;
      const isRefusal =
        error instanceof oauth.AuthorizationResponseError ||
        (error instanceof oauth.ResponseBodyError && error.status < 500);
      if (isRefusal) throw new TokenRefused(error.error, { cause: error });
      this.logger.warn(`AKSTER OFFICE did not sign in: ${String((error as Error).cause ?? error)}`);
      throw Object.assign(new AksterOfficeUnavailable('log-in'), { cause: error });
    }
  }

  private server(): oauth.Configuration {
    const address = aksterOfficeAddress(this.config);
    if (!address) throw new AksterOfficeNotSet();
    const { aksterOfficeClientId, aksterOfficeClientSecret } = this.config;
    const configuration = new oauth.Configuration(
      {
        issuer: address.forBrowsers,
        authorization_endpoint: `${address.forBrowsers}/oauth/authorize`,
        token_endpoint: `${address.forUs}/oauth/token`,
        revocation_endpoint: `${address.forUs}/oauth/revoke`,
      },
      aksterOfficeClientId,
      undefined,
      aksterOfficeClientSecret ? oauth.ClientSecretBasic(aksterOfficeClientSecret) : oauth.None(),
    );
    configuration.timeout = ANSWER_WITHIN_S;
    // Plain HTTP is for the simulator and for a house's own network; outside, the address itself says https.
    if (address.forUs.startsWith('http:')) oauth.allowInsecureRequests(configuration);
    return configuration;
  }
}
