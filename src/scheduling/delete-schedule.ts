import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import { loadSchedule } from './load-schedule.js';

/** An author throws a draft away that nobody could ever book. */
export class DeleteSchedule extends Command<void> {
  constructor(
    readonly id: string,
    readonly version?: number,
  ) {
    super();
  }
}

@CommandHandler(DeleteSchedule)
export class DeleteScheduleHandler implements ICommandHandler<DeleteSchedule> {
  constructor(private readonly em: EntityManager) {}

  async execute({ id, version }: DeleteSchedule): Promise<void> {
    const schedule = await loadSchedule(this.em, id, version);
    schedule.assertDeletable();
    this.em.remove(schedule);
  }
}
