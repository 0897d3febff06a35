import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '../../../libs/domain/domain-error.js';
import { Config } from '../../platform/config.js';
import { Prepared } from '../../platform/database/prepared.js';

/** A program called more often than it may. */
export class ClientTooFast extends DomainError {
  readonly code = 'too-many-requests';
  readonly kind = 'limited';
  readonly words = {
    bg: 'Програмата изпраща повече заявки в минута, отколкото може. Изчакайте началото на следващата минута.',
    en: 'The client sends more requests in a minute than it may. Wait for the next minute to begin.',
  };
  constructor(override readonly retryAfterSeconds: number) {
    super(`wait ${retryAfterSeconds} s`);
  }
}

const COUNTED = new Prepared<{ requests: number; wait: number }>(
  'client-pace',
  `insert into api_client_pace as pace (client_id, minute, requests) values (?, date_trunc('minute', now()), 1)
   on conflict (client_id) do update
      set requests = case when pace.minute = excluded.minute then pace.requests + 1 else 1 end,
          minute = excluded.minute
   returning requests, ceil(60 - extract(second from now()))::int as wait`,
);

/** Counts a client's calls in each minute of the clock, for all processes together; its last use is seen by it too. */
@Injectable()
export class ClientPace {
  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
  ) {}

  /** @throws ClientTooFast */
  async count(client: { id: string; requestsPerMinute: number }): Promise<void> {
    const [counted] = await COUNTED.rows(this.em.fork(), [client.id]);
    if (this.config.rateLimit && counted!.requests > client.requestsPerMinute)
      throw new ClientTooFast(counted!.wait);
  }
}
