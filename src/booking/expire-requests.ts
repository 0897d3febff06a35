import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager, LockMode, raw } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { Commands } from '../platform/commands/commands.js';
import { CLOCK } from '../platform/platform.module.js';
import { Meeting } from './model/meeting.js';

const BATCH = 50;
const EVERY_MS = 30_000;

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
export class ExpireRequestsRegularly implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ExpireRequestsRegularly.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly commands: Commands) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async run(): Promise<void> {
    try {
      while ((await this.commands.run(new ExpireRequests())) === BATCH);
    } catch (error) {
      this.logger.warn(
        `undecided requests could not expire, next try in ${EVERY_MS / 1000} s: ${String(error)}`,
      );
    }
  }
}
