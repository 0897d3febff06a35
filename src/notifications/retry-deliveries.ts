import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { Config } from '../platform/config.js';
import { RareWarning } from '../platform/log.js';
import { Deliveries } from './deliveries.js';

const EVERY_MS = 1_000;

/**
 * The worker tries what the ledger says is due. No queue has to remember it: whatever is lost there, or with a worker
 * that is killed, is found here.
 */
@Injectable()
export class RetryDeliveries implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly warning = new RareWarning(new Logger(RetryDeliveries.name));
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
    private readonly deliveries: Deliveries,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.process === 'http') return;
    this.timer = setInterval(() => {
      this.running ??= this.run().finally(() => (this.running = undefined));
    }, EVERY_MS);
  }

  /** What is in hand is finished before the database and the channels go away. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      await RequestContext.create(this.em, () => this.deliveries.sendDue());
    } catch (error) {
      this.warning.say(`messages wait in the ledger: ${String(error)}`);
    }
  }
}
