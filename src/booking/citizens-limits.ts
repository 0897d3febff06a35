import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { addDays, dayOf, type ScheduleView } from '../scheduling/index.js';
import { type Person, readCitizensRecord, type RecordedMeeting } from './citizens-record.query.js';
import {
  type EarlierMeeting,
  type Matter,
  matterNotDiscussedBefore,
} from './model/matter-not-discussed-before.js';
import { notBlockedAfterMissed } from './model/not-blocked-after-missed.js';
import { notTooManyOpenMeetings } from './model/not-too-many-open-meetings.js';

/** What one person may book on a schedule, where it sets limits; it costs nothing where it sets none. */
@Injectable()
export class CitizensLimits {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether a schedule sets any limit for a person. */
  static isSetBy(rules: ScheduleView['rules']): boolean {
    const { openMeetingsHere, openMeetingsInAll, blockedDaysAfterMissed, sameMatterMonths } = rules;
    return (
      openMeetingsHere !== null ||
      openMeetingsInAll !== null ||
      Boolean(blockedDaysAfterMissed) ||
      Boolean(sameMatterMonths)
    );
  }

  /**
   * For a citizen's own request.
   * @throws TooManyOpenMeetings, BlockedAfterMissed, AlreadyDiscussed
   */
  async mustAllow(person: Person, { id, rules }: ScheduleView, asked: Matter): Promise<void> {
    if (!CitizensLimits.isSetBy(rules)) return;
    const { openMeetingsHere, openMeetingsInAll, blockedDaysAfterMissed, sameMatterMonths } = rules;
    const countsOpen = openMeetingsHere !== null || openMeetingsInAll !== null;
    if (countsOpen) await this.oneByOne(person);
    const record = await this.record(person, id, blockedDaysAfterMissed ?? 0, sameMatterMonths ?? 0);
    const zone = await this.settings.timeZone();
    notTooManyOpenMeetings(
      record.filter(({ kind }) => kind === 'open'),
      id,
      rules,
    );
    const missed = record.find(({ kind }) => kind === 'missed');
    notBlockedAfterMissed(
      missed && blockedDaysAfterMissed
        ? addDays(dayOf(missed.startAt.getTime(), zone), blockedDaysAfterMissed)
        : null,
      dayOf(this.clock.now().getTime(), zone),
    );
    if (sameMatterMonths)
      matterNotDiscussedBefore(
        asked,
        discussed(record, zone, ({ isOwn }) => isOwn),
      );
  }

  /**
   * For staff who book on someone's behalf: a question already answered is pointed out, no other limit binds them.
   * @throws AlreadyDiscussed
   */
  async mustBeNewMatter(person: Person, { id, rules }: ScheduleView, asked: Matter): Promise<void> {
    if (!rules.sameMatterMonths) return;
    const record = await this.record(person, id, 0, rules.sameMatterMonths);
    matterNotDiscussedBefore(
      asked,
      discussed(record, await this.settings.timeZone(), () => true),
    );
  }

  /** Two requests of one person wait for each other to the end of the transaction: neither misses the other's meeting. */
  private async oneByOne({ citizenId, phones }: Person): Promise<void> {
    // In one order everywhere, so that two people with a phone in common never wait for each other in a circle.
    for (const key of [...new Set([citizenId ?? '', ...phones])].sort())
      await this.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [key]);
  }

  private record(
    person: Person,
    scheduleId: string,
    days: number,
    months: number,
  ): Promise<RecordedMeeting[]> {
    const now = this.clock.now();
    // A day more than asked for: the zone's day decides, below.
    const missedSince = new Date(now.getTime() - (days + 1) * 86_400_000);
    const discussedSince = new Date(now);
    discussedSince.setUTCMonth(discussedSince.getUTCMonth() - months);
    return readCitizensRecord(this.em, person, { scheduleId, now, missedSince, discussedSince });
  }
}

function discussed(
  record: RecordedMeeting[],
  zone: string,
  maySee: (one: RecordedMeeting) => boolean,
): EarlierMeeting[] {
  return record
    .filter(({ kind }) => kind === 'discussed')
    .map((one) => ({
      topic: one.topic,
      documentNumber: one.documentNumber,
      // A phone can be given by anyone: what is another account's is not told.
      reference: maySee(one) ? one.reference : null,
      day: maySee(one) ? dayOf(one.startAt.getTime(), zone) : null,
    }));
}
