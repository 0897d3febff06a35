import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Config } from '../platform/config.js';

const EVERY_MS = 3_600_000;

/** Each hour the workers throw away what has run out: sessions, links, counted attempts, registrations never confirmed. */
@Injectable()
export class CleanUp implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(CleanUp.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.process === 'http') return;
    this.timer = setInterval(() => {
      this.running = this.run().catch((error) =>
        this.logger.warn(`left for the next hour: ${String(error)}`),
      );
    }, EVERY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  async run(): Promise<void> {
    const em = this.em.fork();
    await em.execute('delete from session where expires_at < now()');
    await em.execute('delete from one_time_token where expires_at < now()');
    await em.execute(`delete from attempt where at < now() - interval '1 day'`);
    // By then every link to them, also one that was mailed late, has expired.
    await em.execute(
      `delete from account a where state = 'unconfirmed' and created_at < now() - interval '7 days'
          and not exists (select 1 from one_time_token where account_id = a.id)`,
    );
  }
}
