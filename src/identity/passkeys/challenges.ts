import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { createHash, randomBytes } from 'node:crypto';

/** Browsers wait for a finger as long as this. */
export const CHALLENGE_MINUTES = 5;

const hashOf = (challenge: string): string => createHash('sha256').update(challenge).digest('hex');

/** What passkeys are asked to sign: 32 random bytes, each good for one answer within minutes, also across processes. */
@Injectable()
export class Challenges {
  constructor(private readonly em: EntityManager) {}

  /** @param accountId whose new key shall sign it; null at the door, where nobody is known yet */
  async issue(accountId: string | null): Promise<string> {
    const challenge = randomBytes(32).toString('base64url');
    await this.em.execute(
      `insert into passkey_challenge (hash, account_id, expires_at) values (?, ?, now() + make_interval(mins => ?))`,
      [hashOf(challenge), accountId, CHALLENGE_MINUTES],
    );
    return challenge;
  }

  /** In a statement of its own, so that a failure afterwards does not give it back. @returns whether it was ours */
  async use(challenge: string, accountId: string | null): Promise<boolean> {
    const used = await this.em.fork().execute<unknown[]>(
      `delete from passkey_challenge
        where hash = ? and account_id is not distinct from ? and expires_at > now() returning 1`,
      [hashOf(challenge), accountId],
    );
    return used.length > 0;
  }
}
