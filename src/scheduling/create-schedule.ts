import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { checkedContent } from './checked-content.js';
import { storeGroups } from './load-schedule.js';
import { Schedule } from './model/schedule-aggregate.js';
import { noteVersion } from './note-version.js';
import type { ScheduleBody } from './schedule.body.js';

/** An author writes a new schedule, a draft unless they say otherwise. */
export class CreateSchedule extends Command<string> {
  constructor(
    readonly body: ScheduleBody,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(CreateSchedule)
export class CreateScheduleHandler implements ICommandHandler<CreateSchedule> {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns its id */
  async execute({ body, by }: CreateSchedule): Promise<string> {
    const schedule = Schedule.create(
      await checkedContent(this.em, body, await this.settings.timeZone()),
      by,
      this.clock,
    );
    this.em.persist(schedule);
    await this.em.flush();
    await storeGroups(this.em, schedule);
    await noteVersion(this.em, schedule, by);
    return schedule.id;
  }
}
