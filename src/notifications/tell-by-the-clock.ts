import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { RareWarning, withoutAddresses } from '../platform/log.js';
import { MorningRounds } from './morning-rounds.js';
import { Reminders } from './reminders.js';

const EVERY_MS = 60_000;

/** The worker looks each minute what the clock owes: reminders whose job was lost, and the messages of the morning. */
@Injectable()
export class TellByTheClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly warning = new RareWarning(new Logger(TellByTheClock.name));
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly em: EntityManager,
    private readonly reminders: Reminders,
    private readonly rounds: MorningRounds,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), EVERY_MS);
    void this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** A look that takes longer than a minute is waited for, not begun again. */
  look(): Promise<void> {
    return (this.running ??= this.run().finally(() => (this.running = undefined)));
  }

  private async run(): Promise<void> {
    // One that fails does not keep the other.
    await this.attempt('reminders', () => this.reminders.remindDue());
    await this.attempt('the messages of the morning', () => this.rounds.write());
  }

  private async attempt(what: string, act: () => Promise<void>): Promise<void> {
    try {
      await RequestContext.create(this.em, act);
    } catch (error) {
      this.warning.say(`${what} wait for the next minute: ${withoutAddresses(String(error))}`);
    }
  }
}
