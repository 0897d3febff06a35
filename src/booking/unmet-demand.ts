import { Inject, Injectable } from '@nestjs/common';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { Config } from '../platform/config.js';
import { CLOCK } from '../platform/platform.module.js';
import { Regularly } from '../platform/regularly.js';
import { Settings } from '../platform/settings/settings.js';
import { dayOf } from '../scheduling/index.js';
import { DailyDemand, type UnmetDemandKind } from './model/daily-demand.js';

const EVERY_MS = 5_000;

/**
 * Times that were wanted in vain, added to the day's row of their schedule every few seconds and as the process ends:
 * nobody who looks for a time or books one waits for it. What a process that is killed had not stored is lost.
 */
@Injectable()
export class UnmetDemand extends Regularly {
  private readonly demand = new DailyDemand();
  /** Looked up beside the work, so that no request waits for it. */
  private timeZone: string;

  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(EVERY_MS, 'unmet demand is kept in memory');
    this.timeZone = config.timeZone;
  }

  /** @param whose tells those apart who want a time; it is kept nowhere */
  note(kind: UnmetDemandKind, scheduleId: string, whose: string): void {
    this.demand.note(kind, scheduleId, whose, dayOf(this.clock.now().getTime(), this.timeZone));
  }

  override onApplicationBootstrap(): void {
    super.onApplicationBootstrap();
    void this.look();
  }

  async run(): Promise<void> {
    this.timeZone = await RequestContext.create(this.em, () => this.settings.timeZone());
    const counts = this.demand.take();
    if (counts.length === 0) return;
    try {
      // In one order, so that two processes never wait for each other's rows.
      await this.em.fork().execute(
        `insert into unmet_demand as d (schedule_id, day, nothing_free, slot_taken, slot_not_offered)
         select s.id, c.day, c."nothingFree", c."slotTaken", c."slotNotOffered"
           from jsonb_to_recordset(?::jsonb)
                  as c ("scheduleId" uuid, day date, "nothingFree" int, "slotTaken" int, "slotNotOffered" int)
           join schedule s on s.id = c."scheduleId"
          order by s.id, c.day
         on conflict (schedule_id, day) do update
            set nothing_free = d.nothing_free + excluded.nothing_free,
                slot_taken = d.slot_taken + excluded.slot_taken,
                slot_not_offered = d.slot_not_offered + excluded.slot_not_offered`,
        [JSON.stringify(counts)],
      );
    } catch (error) {
      this.demand.giveBack(counts);
      throw error;
    }
  }

  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await this.look();
  }
}
