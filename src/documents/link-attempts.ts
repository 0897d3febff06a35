import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { createHash } from 'node:crypto';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Seal } from '../platform/seal/seal.js';
import { type Attempt, newAttempt } from './akster-office/authentication.js';

const TO_AGREE_MS = 10 * 60_000;
const hashOf = (state: string): string => createHash('sha256').update(state).digest('hex');

/** Log-ins to AKSTER OFFICE that have begun; each comes back once, within ten minutes, to the person who began it. */
@Injectable()
export class LinkAttempts {
  constructor(
    private readonly em: EntityManager,
    private readonly seal: Seal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin(staffId: string, returnTo: string): Promise<Attempt> {
    const attempt = newAttempt();
    const now = this.clock.now();
    await this.em.execute('delete from akster_office_linking where expires_at < ?', [now]);
    await this.em.execute(
      `insert into akster_office_linking (state_hash, account_id, verifier, return_to, expires_at) values (?, ?, ?, ?, ?)`,
      [
        hashOf(attempt.state),
        staffId,
        await this.seal.seal(attempt.verifier, hashOf(attempt.state)),
        returnTo,
        new Date(now.getTime() + TO_AGREE_MS),
      ],
    );
    return attempt;
  }

  /** @returns null for a state that this person did not begin, has used, or came back with too late */
  async end(staffId: string, state: string): Promise<(Attempt & { returnTo: string }) | null> {
    const [row] = await this.em.execute<{ verifier: string; returnTo: string }[]>(
      `delete from akster_office_linking where state_hash = ? and account_id = ? and expires_at > ?
       returning verifier, return_to as "returnTo"`,
      [hashOf(state), staffId, this.clock.now()],
    );
    if (!row) return null;
    return {
      state,
      verifier: await this.seal.open(row.verifier, hashOf(state)),
      returnTo: row.returnTo,
    };
  }
}
