import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Actor } from '../../libs/domain/aggregate.js';
import { NotFound } from '../../libs/domain/domain-error.js';
import { Closures } from '../scheduling/index.js';

/**
 * The host is back, or the administration opens after all: the times are offered again. What was cancelled stays
 * cancelled; what nobody has done yet is not done any more.
 */
export class ReopenTimes extends Command<void> {
  constructor(
    readonly id: string,
    readonly kind: 'absence' | 'closure',
    readonly by: Actor,
    /** The hosts for whom the caller acts; undefined means all. */
    readonly hostIds?: string[],
  ) {
    super();
  }
}

@CommandHandler(ReopenTimes)
export class ReopenTimesHandler implements ICommandHandler<ReopenTimes> {
  constructor(private readonly closures: Closures) {}

  async execute({ id, kind, by, hostIds }: ReopenTimes): Promise<void> {
    const hostId = (await this.closures.one(id))?.hostId;
    if (hostIds && !(hostId && hostIds.includes(hostId))) throw new NotFound();
    await this.closures.remove(id, kind, by);
  }
}
