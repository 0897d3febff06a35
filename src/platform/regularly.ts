import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { RareWarning, withoutAddresses } from './log.js';

/**
 * Work that a process does again and again from its start to its end. It asks the tables what there is to do, so nothing
 * is lost with a process that is killed, and any number of processes may do it.
 */
export abstract class Regularly implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly warning = new RareWarning(new Logger(this.constructor.name));
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  /** @param left what is left undone when it fails, for the log: “lapsed reservations stay” */
  constructor(
    private readonly everyMs: number,
    private readonly left: string,
  ) {}

  abstract run(): Promise<void>;

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), this.everyMs);
  }

  /** What is in hand is finished before the database goes away. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One that takes longer than its time is waited for, not begun again; what fails is left for the next time. */
  look(): Promise<void> {
    return (this.running ??= this.run()
      .catch((error: unknown) =>
        this.warning.say(
          `${this.left}, next try in ${this.everyMs / 1000} s: ${withoutAddresses(String(error))}`,
        ),
      )
      .finally(() => (this.running = undefined)));
  }
}
