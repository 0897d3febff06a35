import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '../../libs/domain/domain-error.js';
import { Config } from '../platform/config.js';

/** How often something may be tried: `most` in `minutes`, then once each `waitMinutes`. */
export interface Limit {
  subject: string;
  most: number;
  minutes: number;
  waitMinutes: number;
}

/** Too many tries by one network or against one account. */
export class TooManyAttempts extends DomainError {
  readonly code = 'too-many-requests';
  readonly kind = 'limited';
  readonly words = {
    bg: 'Твърде много опити. Изчакайте няколко минути и опитайте отново.',
    en: 'Too many attempts. Wait a few minutes and try again.',
  };
  constructor(override readonly retryAfterSeconds: number) {
    super(`wait ${retryAfterSeconds} s`);
  }
}

/**
 * Counts attempts in PostgreSQL, for all processes together. Always in statements of their own: what the attempt
 * itself does may be rolled back, its count may not.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
  ) {}

  /** Counts one attempt against each limit. @throws TooManyAttempts, which counts for nothing. @returns its rows */
  async count(limits: Limit[]): Promise<string[]> {
    const ids: string[] = [];
    if (!this.config.rateLimit) return ids;
    const em = this.em.fork();
    for (const limit of limits) {
      // Written before it is counted, so that of many at once no more than `most` get through.
      const [row] = await em.execute<[{ id: string }]>(
        'insert into attempt (subject) values (?) returning id',
        [limit.subject],
      );
      ids.push(row.id);
      const wait = await this.secondsToWait(em, limit, row.id);
      if (wait > 0) {
        await em.execute('delete from attempt where id in (?)', [ids]);
        throw new TooManyAttempts(wait);
      }
    }
    return ids;
  }

  /** It succeeded: it does not count, nor does what failed before under the same subject, where one is named. */
  async forgive(ids: string[], subject: string | null): Promise<void> {
    if (ids.length === 0) return;
    await this.em.fork().execute('delete from attempt where id in (?) or subject = ?', [ids, subject]);
  }

  private async secondsToWait(em: EntityManager, limit: Limit, ownId: string): Promise<number> {
    const [seen] = await em.execute<[{ others: number; wait: number | null }]>(
      `select count(*)::int as others,
              ceil(extract(epoch from max(at) + make_interval(mins => ?) - clock_timestamp()))::int as wait
         from attempt where subject = ? and id <> ? and at > clock_timestamp() - make_interval(mins => ?)`,
      [limit.waitMinutes, limit.subject, ownId, limit.minutes],
    );
    return seen.others >= limit.most ? (seen.wait ?? 0) : 0;
  }
}
