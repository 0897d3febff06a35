import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { sentFields } from './body-shape.js';
import { checkedContent } from './checked-content.js';
import { loadSchedule, storeGroups } from './load-schedule.js';
import { noteVersion } from './note-version.js';
import type { ChangeScheduleBody, ScheduleBody } from './schedule.body.js';

/** An author changes any part of a schedule; the whole of it must be right afterwards. */
export class ChangeSchedule extends Command<void> {
  constructor(
    readonly id: string,
    readonly body: ChangeScheduleBody,
    readonly by: Actor,
    readonly version?: number,
  ) {
    super();
  }
}

@CommandHandler(ChangeSchedule)
export class ChangeScheduleHandler implements ICommandHandler<ChangeSchedule> {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, body, by, version }: ChangeSchedule): Promise<void> {
    const schedule = await loadSchedule(this.em, id, version);
    const { title, hostId, groupIds, place, instructions, status, rules } = schedule;
    const whole = { title, hostId, groupIds, place, instructions, status, ...rules, ...sentFields(body) };
    schedule.change(
      await checkedContent(this.em, whole as ScheduleBody, await this.settings.timeZone()),
      by,
      this.clock,
    );
    await this.em.flush();
    await storeGroups(this.em, schedule);
    await noteVersion(this.em, schedule, by);
  }
}
