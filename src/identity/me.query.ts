import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Settings } from '../platform/settings/settings.js';
import { type AccountEvent, answerOf, type Me, type PersonalDataAnswer } from './account.answer.js';
import type { Caller } from './access/caller.js';
import { Accounts } from './accounts.js';
import { inZone } from './in-zone.js';
import { OpenSessions } from './own-sessions/open-sessions.query.js';
import { PersonalData } from './personal-data.js';

/** What people see of themselves. */
@Injectable()
export class MyData {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: Accounts,
    private readonly openSessions: OpenSessions,
    private readonly personalData: PersonalData,
    private readonly settings: Settings,
  ) {}

  async me({ id, hostIds }: Caller): Promise<Me> {
    const account = await this.accounts.get(id);
    return { ...answerOf(account), position: account.position, hostIds };
  }

  /** All that is held of the person (GDPR art. 15 and 20). */
  async all(caller: Caller): Promise<PersonalDataAnswer> {
    const zone = await this.settings.timeZone();
    const events = await this.em.execute<{ event: string; at: Date | string }[]>(
      'select name as event, occurred_at as at from event where aggregate_id = ? order by id',
      [caller.id],
    );
    return {
      account: await this.me(caller),
      sessions: await this.openSessions.of(caller.id),
      events: events.map(({ event, at }): AccountEvent => ({ event, at: inZone(at, zone) })),
      ...(await this.personalData.exportOf(caller.id)),
    };
  }
}
