import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

const CODE_MS = 60_000;
const ACCESS_SECONDS = 600;
const REFRESH_SECONDS = 30 * 86_400;
// Everybody may know it, for nothing real is behind it; so a link made in the demo outlives a restart.
const KEY = new TextEncoder().encode('akster-office simulator: no secret');

/** What was agreed to on the log-in page. */
export interface Agreed {
  email: string;
  clientId: string;
  redirectUri: string;
  /** S256 (RFC 7636). */
  challenge: string;
}

export interface Tokens {
  access_token: string;
  refresh_token: string;
  token_type: 'Bearer';
  expires_in: number;
  scope: string;
}

type Use = 'access' | 'refresh' | 'application';

/** Codes and tokens (RFC 6749, 7636): each code and each refresh token works once. */
export class Grants {
  private readonly codes = new Map<string, Agreed & { until: number }>();
  private readonly spent = new Set<string>();
  private readonly revoked = new Set<string>();

  /** Access tokens of this simulator work so long; a spec shortens it. */
  accessSeconds = ACCESS_SECONDS;

  code(agreed: Agreed): string {
    const code = randomBytes(24).toString('base64url');
    this.codes.set(code, { ...agreed, until: Date.now() + CODE_MS });
    return code;
  }

  /** @returns undefined for a code that was used, is too old, belongs to another or comes without its verifier */
  async exchange(code: string, by: Omit<Agreed, 'email' | 'challenge'>, verifier: string) {
    const agreed = this.codes.get(code);
    this.codes.delete(code);
    if (!agreed || agreed.until < Date.now()) return undefined;
    if (agreed.clientId !== by.clientId || agreed.redirectUri !== by.redirectUri) return undefined;
    if (createHash('sha256').update(verifier).digest('base64url') !== agreed.challenge) return undefined;
    return this.issue(agreed.email, randomUUID());
  }

  /** @returns undefined for one that was used, revoked or is none; its second use ends the whole grant (RFC 9700) */
  async refresh(token: string): Promise<Tokens | undefined> {
    const known = await this.read(token, 'refresh');
    if (!known) return undefined;
    if (this.spent.has(known.id)) {
      this.revoked.add(known.grant);
      return undefined;
    }
    this.spent.add(known.id);
    return this.issue(known.email, known.grant);
  }

  /** RFC 7009: whatever it is, it does not work any more. */
  async revoke(token: string): Promise<void> {
    const known = (await this.read(token, 'refresh')) ?? (await this.read(token, 'access'));
    if (known) this.revoked.add(known.grant);
  }

  /** Whose access token it is. */
  async whose(token: string): Promise<string | undefined> {
    return (await this.read(token, 'access'))?.email;
  }

  /** For a program itself, as nobody: it opens statuses alone. */
  async forApplication(clientId: string): Promise<Omit<Tokens, 'refresh_token'>> {
    const token = await this.sign('application', this.accessSeconds, clientId, randomUUID());
    return {
      access_token: token,
      token_type: 'Bearer',
      expires_in: this.accessSeconds,
      scope: 'documents.status',
    };
  }

  async isApplication(token: string): Promise<boolean> {
    return (await this.read(token, 'application')) !== undefined;
  }

  private async issue(email: string, grant: string): Promise<Tokens> {
    return {
      access_token: await this.sign('access', this.accessSeconds, email, grant),
      refresh_token: await this.sign('refresh', REFRESH_SECONDS, email, grant),
      token_type: 'Bearer',
      expires_in: this.accessSeconds,
      scope: 'documents.read',
    };
  }

  private sign(use: Use, seconds: number, subject: string, grant: string): Promise<string> {
    return new SignJWT({ use, grant })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(subject)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .sign(KEY);
  }

  private async read(token: string, use: Use) {
    try {
      const { payload } = await jwtVerify(token, KEY);
      const known = { email: payload.sub!, id: payload.jti!, grant: String(payload['grant']) };
      return payload['use'] === use && !this.revoked.has(known.grant) ? known : undefined;
    } catch {
      return undefined;
    }
  }
}
