import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { createHash, randomBytes } from 'node:crypto';
import { Seal } from '../../platform/seal/seal.js';
import { newSecrets, type SignOnSecrets } from './open-id.js';
import type { Served } from './sign-on-providers.js';

/** Minutes that somebody may take at the provider. */
export const SIGN_ON_MINUTES = 10;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Log-ins by a provider that have begun; each comes back once, in time, to the browser that began it. */
@Injectable()
export class SignOnAttempts {
  constructor(
    private readonly em: EntityManager,
    private readonly seal: Seal,
  ) {}

  /** @returns the secrets, and the one that this browser keeps */
  async begin(serves: Served): Promise<{ secrets: SignOnSecrets; browser: string }> {
    const secrets = newSecrets();
    const browser = randomBytes(32).toString('base64url');
    const stateHash = hashOf(secrets.state);
    await this.em.execute(
      `insert into sign_on_attempt (state_hash, browser_hash, serves, verifier, nonce, expires_at)
       values (?, ?, ?, ?, ?, now() + make_interval(mins => ?))`,
      [
        stateHash,
        hashOf(browser),
        serves,
        await this.seal.seal(secrets.verifier, `sign-on-attempt/${stateHash}`),
        secrets.nonce,
        SIGN_ON_MINUTES,
      ],
    );
    return { secrets, browser };
  }

  /** @returns null for a state that this browser did not begin, has used, or came back with too late */
  async end(serves: Served, state: string, browser: string): Promise<SignOnSecrets | null> {
    const stateHash = hashOf(state);
    const [row] = await this.em.execute<{ verifier: string; nonce: string }[]>(
      `delete from sign_on_attempt where state_hash = ? and browser_hash = ? and serves = ? and expires_at > now()
       returning verifier, nonce`,
      [stateHash, hashOf(browser), serves],
    );
    if (!row) return null;
    return {
      state,
      nonce: row.nonce,
      verifier: await this.seal.open(row.verifier, `sign-on-attempt/${stateHash}`),
    };
  }
}
