import { Injectable } from '@nestjs/common';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { Regularly } from '../platform/regularly.js';
import { MorningRounds } from './morning-rounds.js';
import { Reminders } from './reminders.js';

/** The worker looks each minute what the clock owes: reminders whose job was lost, and the messages of the morning. */
@Injectable()
export class TellByTheClock extends Regularly {
  constructor(
    private readonly em: EntityManager,
    private readonly reminders: Reminders,
    private readonly rounds: MorningRounds,
  ) {
    super(60_000, 'reminders and the messages of the morning wait');
  }

  /** Whoever starts late has something to make up for. */
  override onApplicationBootstrap(): void {
    super.onApplicationBootstrap();
    void this.look();
  }

  async run(): Promise<void> {
    const acts = [() => this.reminders.remindDue(), () => this.rounds.write()];
    const failures: unknown[] = [];
    // One that fails does not keep the other.
    for (const act of acts)
      await RequestContext.create(this.em, act).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}
