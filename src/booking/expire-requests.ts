import { Inject, Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager, LockMode, raw } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { Commands } from '../platform/commands/commands.js';
import { CLOCK } from '../platform/platform.module.js';
import { Regularly } from '../platform/regularly.js';
import { Meeting } from './model/meeting.js';

const BATCH = 50;

/** Lets lapse what nobody decided before it began; answers how many. */
export class ExpireRequests extends Command<number> {}

@CommandHandler(ExpireRequests)
export class ExpireRequestsHandler implements ICommandHandler<ExpireRequests> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const undecided = await this.em.find(
      Meeting,
      {
        status: 'requested',
        startAt: { $lte: this.clock.now() },
        // Nobody decides about a time at which the host is away: the citizen is still choosing another one.
        [raw(
          (m) => `not exists (select 1 from resettled_meeting r
                                  where r.meeting_id = "${m}"."id" and r.outcome = 'offered')`,
        )]: [],
      },
      { orderBy: { startAt: 'asc' }, limit: BATCH, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    for (const meeting of undecided) meeting.expire(this.clock);
    return undecided.length;
  }
}

/** Runs it in the worker. Rows that another worker holds are skipped, so any number of workers may. */
@Injectable()
export class ExpireRequestsRegularly extends Regularly {
  constructor(private readonly commands: Commands) {
    super(30_000, 'undecided requests do not expire');
  }

  async run(): Promise<void> {
    while ((await this.commands.run(new ExpireRequests())) === BATCH);
  }
}
