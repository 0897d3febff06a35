import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../../libs/domain/clock.js';
import { CLOCK } from '../../platform/platform.module.js';
import { Regularly } from '../../platform/regularly.js';
import {
  DAYS_OF_MESSAGE_TEXTS,
  MONTHS_AFTER_MEETING,
  MONTHS_OF_MESSAGES,
  NO_PERSON_IN_MEETING,
} from '../../personal-data.js';

const EVERY_MS = 24 * 3_600_000;
// Short transactions: nobody who books waits for them.
const BATCH = 500;

/**
 * Each day takes out of the tables what has been held of people for as long as `personal-data.ts` allows. What reports
 * count stays. The texts and rows of several contexts go together, so it is written in their tables' own terms (ADR 0052).
 */
@Injectable()
export class ForgetPeople extends Regularly {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(EVERY_MS, 'personal data stays longer than it should');
  }

  /** A process that is started anew each day would never come to it otherwise. */
  override onApplicationBootstrap(): void {
    super.onApplicationBootstrap();
    void this.look();
  }

  async run(): Promise<void> {
    while ((await this.meetings()) === BATCH);
    const days = (count: number): Date => new Date(this.clock.now().getTime() - count * 86_400_000);
    await this.inBatches(
      `update delivery set subject = null, html = null, text = null, ics = null
        where id in (select id from delivery
                      where created_at < ? and state in ('sent', 'failed', 'moot') and html is not null limit ${BATCH})
        returning 1`,
      days(DAYS_OF_MESSAGE_TEXTS),
    );
    await this.inBatches(
      `delete from delivery where id in (select id from delivery where created_at < ? and meeting_id is null limit ${BATCH})
        returning 1`,
      this.monthsAgo(MONTHS_OF_MESSAGES),
    );
    // By the database's clock, as its trigger reckons.
    await this.em.fork().execute(`delete from document_look_up where at < now() - interval '1 year'`);
  }

  /** @returns how many meetings lead to nobody from now on */
  private meetings(): Promise<number> {
    return this.em.fork().transactional(async (em) => {
      const past = await em.execute<{ id: string }[]>(
        `select id from taken_time
          where end_at < ? and status not in ('reserved', 'offered')
            and (citizen_id is not null or attendee->>'givenName' <> '—' or topic <> '—')
          limit ${BATCH} for update skip locked`,
        [this.monthsAgo(MONTHS_AFTER_MEETING)],
      );
      if (past.length === 0) return 0;
      const ids = [past.map(({ id }) => id)];
      await em.execute(
        `update event set data = data - 'reason' - 'note' - 'answer'
          where aggregate_id in (?) and data <> data - 'reason' - 'note' - 'answer'`,
        ids,
      );
      await em.execute('delete from delivery where meeting_id in (?)', ids);
      await em.execute(`update taken_time set ${NO_PERSON_IN_MEETING} where id in (?)`, ids);
      return past.length;
    });
  }

  private async inBatches(sql: string, before: Date): Promise<void> {
    let done: number;
    do done = (await this.em.fork().execute<unknown[]>(sql, [before])).length;
    while (done === BATCH);
  }

  /** The same day of an earlier month; the 31st of one that has none is the day after its last. */
  private monthsAgo(months: number): Date {
    const day = new Date(this.clock.now());
    day.setUTCMonth(day.getUTCMonth() - months);
    return day;
  }
}
