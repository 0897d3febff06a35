import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { PersonalData, type PersonalDataSource } from '../identity/index.js';
import { NO_PERSON_IN_MEETING } from '../personal-data.js';
import { CLOCK } from '../platform/platform.module.js';
import { Meeting } from './model/meeting.js';
import { Meetings } from './meeting.query.js';
import { releaseOffers } from './release-offers.js';

/** What booking holds of a citizen (GDPR art. 15, 17): handed out and erased with the account. */
@Injectable()
export class MeetingPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'meetings';

  constructor(
    private readonly sources: PersonalData,
    private readonly em: EntityManager,
    private readonly meetings: Meetings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  export(accountId: string): Promise<unknown> {
    return this.meetings.allOfCitizen(accountId);
  }

  /** Meetings to come are cancelled and their times freed; of the past ones only what statistics need stays. */
  async erase(accountId: string): Promise<void> {
    // First the words in what has happened, then the cancellations, whose reason is ours.
    await this.em.execute(
      `update event set data = data - 'reason' - 'note' - 'answer'
        where aggregate_id in (select id from meeting where citizen_id = ?)`,
      [accountId],
    );
    const toCome = await this.em.find(Meeting, {
      citizenId: accountId,
      status: { $in: ['requested', 'approved'] },
      startAt: { $gt: this.clock.now() },
    });
    for (const meeting of toCome) {
      meeting.cancel({ kind: 'citizen', id: accountId }, this.clock, 'Гражданинът закри профила си.');
      await releaseOffers(this.em, meeting.id, 'cancelled');
    }
    await this.em.flush();
    await this.em.execute(`update taken_time set ${NO_PERSON_IN_MEETING} where citizen_id = ?`, [accountId]);
  }
}
