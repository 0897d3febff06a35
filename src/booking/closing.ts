import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../libs/domain/aggregate.js';
import { Commands } from '../platform/commands/commands.js';
import { CloseTimes } from './close-times.js';
import type { ClosingPlan } from './closing-plan.js';
import type { Resettlement, ResettlementProgress } from './resettlement.answer.js';
import { Resettlements } from './resettlement.query.js';
import { Resettling } from './resettling.js';
import { MOST_WHILE_WAITED_FOR } from './store-resettlement.js';

/** From a plan to its answer: looked at only, done while the caller waits, or left to the worker. */
@Injectable()
export class Closing {
  constructor(
    private readonly commands: Commands,
    private readonly resettling: Resettling,
    private readonly resettlements: Resettlements,
  ) {}

  async close(
    plan: ClosingPlan,
    by: Actor,
    dryRun: boolean,
    reply: FastifyReply,
  ): Promise<Resettlement | ResettlementProgress> {
    if (dryRun) return this.resettlements.dryRun(plan);
    const { id, meetings } = await this.commands.run(new CloseTimes(plan, by));
    return this.finish(id, meetings, reply);
  }

  /** 200 with the result of a short list, 202 with the address at which a long one can be followed. */
  async finish(
    id: string,
    meetings: number,
    reply: FastifyReply,
  ): Promise<Resettlement | ResettlementProgress> {
    if (meetings <= MOST_WHILE_WAITED_FOR) {
      await this.resettling.workThrough(id);
      return this.resettlements.one(id);
    }
    void reply.status(202);
    return { progressUrl: `/api/v1/office/resettlements/${id}` };
  }
}
