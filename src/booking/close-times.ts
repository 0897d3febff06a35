import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { newId } from '../../libs/domain/id.js';
import { StoredEvent } from '../platform/events/stored-event.js';
import { CLOCK } from '../platform/platform.module.js';
import { type ClosureRow, Closures } from '../scheduling/index.js';
import { affectedMeetings, takeOffersBack } from './affected-meetings.js';
import { checkedPlan, type ClosingPlan } from './closing-plan.js';
import { actFor } from './closing-plan.js';
import { storeResettlement } from './store-resettlement.js';

/**
 * An absence or a closure begins: its times are offered no more, and each meeting in it stands on a list of work.
 * Answers the id of both, and how many meetings there are.
 */
export class CloseTimes extends Command<{ id: string; meetings: number }> {
  constructor(
    readonly plan: ClosingPlan,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(CloseTimes)
export class CloseTimesHandler implements ICommandHandler<CloseTimes> {
  constructor(
    private readonly em: EntityManager,
    private readonly closures: Closures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ plan, by }: CloseTimes): Promise<{ id: string; meetings: number }> {
    const now = this.clock.now();
    const bounds = await checkedPlan(this.em, this.closures, plan);
    const closure = await this.closures.add(plan.closure, by);
    const offerless = await takeOffersBack(this.em, closure, bounds);
    const inSpan = await affectedMeetings(this.em, closure, bounds, now);
    const known = new Set(inSpan.map(({ id }) => id));
    const affected = [...inSpan, ...offerless.filter(({ id }) => !known.has(id))];
    await storeResettlement(
      this.em,
      {
        id: closure.id,
        scheduleId: null,
        closes: bounds,
        hostId: closure.hostId,
        deputyHostId: plan.deputyHostId,
        meetings: plan.meetings,
        reason: closure.reason,
        by,
        now,
      },
      affected.map(({ id, start }) => ({ id, start: new Date(start), act: actFor(id, plan), moveTo: null })),
    );
    if (closure.hostId) this.em.persist(hostAbsent(closure, closure.hostId, plan, by, now));
    return { id: closure.id, meetings: affected.length };
  }
}

function hostAbsent(
  { id, from, to, reason }: ClosureRow,
  hostId: string,
  { deputyHostId, meetings }: ClosingPlan,
  actor: Actor,
  occurredAt: Date,
): StoredEvent {
  const data = { absenceId: id, hostId, from, to, reason, meetings, deputyHostId };
  return StoredEvent.of({ id: newId(), name: 'HostAbsent', occurredAt, aggregateId: hostId, actor, data });
}
