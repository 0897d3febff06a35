import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { NotFound } from '../../libs/domain/domain-error.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { dayOf, OfferedTimes, type ScheduleRules } from '../scheduling/index.js';
import type { Meeting } from './meeting.answer.js';
import { Meetings } from './meeting.query.js';

/** Meetings for whose time a schedule has no place any more. */
@Injectable()
export class Stranded {
  constructor(
    private readonly em: EntityManager,
    private readonly offered: OfferedTimes,
    private readonly meetings: Meetings,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Those that the rules would leave outside, also beyond the dates that are looked at: nobody may be forgotten.
   * Closures do not count: whoever entered one has decided about its meetings.
   */
  async by(scheduleId: string, rules: ScheduleRules): Promise<Meeting[]> {
    const timeZone = await this.settings.timeZone();
    const coming = await this.meetings.activeOf(scheduleId, this.clock.now());
    const first = coming[0];
    const last = coming.at(-1);
    if (!first || !last) return [];
    const exceptions = await this.offered.exceptions(scheduleId);
    const day = (meeting: Meeting): string => dayOf(Date.parse(meeting.start), timeZone);
    const slots = await this.offered.previewOffered({ rules, exceptions }, day(first), day(last));
    const offered = new Set(slots.map(({ start, end }) => `${start} ${end}`));
    return coming.filter(({ start, end }) => !offered.has(`${Date.parse(start)} ${Date.parse(end)}`));
  }

  /** Those that the stored rules leave outside, and about which nobody has decided. @throws NotFound */
  async undecided(scheduleId: string): Promise<Meeting[]> {
    const schedule = await this.offered.schedule(scheduleId);
    if (!schedule) throw new NotFound();
    const stranded = (await this.by(scheduleId, schedule.rules)).filter(
      ({ status }) => status === 'requested' || status === 'approved',
    );
    if (stranded.length === 0) return [];
    const decided = await this.em.execute<{ id: string; start: Date | string }[]>(
      `select meeting_id as id, planned_start as start from resettled_meeting
        where meeting_id in (?) and (outcome in ('kept', 'offered') or done_at is null)`,
      [stranded.map(({ id }) => id)],
    );
    const key = (id: string, start: Date | string): string => `${id} ${new Date(start).getTime()}`;
    const known = new Set(decided.map(({ id, start }) => key(id, start)));
    return stranded.filter(({ id, start }) => !known.has(key(id, start)));
  }
}
