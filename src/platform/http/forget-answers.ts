import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';

const EVERY_MS = 3_600_000;

/** Answers are kept for repeats, which come within minutes; they hold personal data and go after a day. */
@Injectable()
export class ForgetAnswers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ForgetAnswers.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly em: EntityManager) {}

  onApplicationBootstrap(): void {
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
    await this.em.fork().execute(`delete from idempotency_key where created_at < now() - interval '1 day'`);
  }
}
