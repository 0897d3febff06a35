import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { PersonalData } from '../identity/index.js';
import type { RoundMessage } from './messages.js';
import type { MorningMessages } from './morning.answer.js';
import type { MorningMessagesBody } from './morning.body.js';

const columns: Record<RoundMessage, string> = { 'host-day': 'day_list', 'requests-wait': 'waiting_requests' };

/**
 * What members of staff want in the morning. Only these messages can be declined: those about single meetings say what
 * somebody has to do, and are owed to whoever receives.
 */
@Injectable()
export class MorningChoices implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'morningMessages',
      export: async (accountId) => (await this.chosen(accountId)) ?? null,
      // The row goes with the account.
      erase: () => Promise.resolve(),
    });
  }

  async of(accountId: string): Promise<MorningMessages> {
    return (await this.chosen(accountId)) ?? { dayList: true, waitingRequests: true };
  }

  /** What is left out stays. */
  async change(
    accountId: string,
    { dayList, waitingRequests }: MorningMessagesBody,
  ): Promise<MorningMessages> {
    const [dayListNow, waitingNow] = [dayList ?? null, waitingRequests ?? null];
    await this.em.execute(
      `insert into morning_choice as c (account_id, day_list, waiting_requests)
       values (?, coalesce(?::boolean, true), coalesce(?::boolean, true))
       on conflict (account_id) do update
          set day_list = coalesce(?::boolean, c.day_list), waiting_requests = coalesce(?::boolean, c.waiting_requests)`,
      [accountId, dayListNow, waitingNow, dayListNow, waitingNow],
    );
    return this.of(accountId);
  }

  /** The accounts that do not want a message. */
  async without(round: RoundMessage): Promise<Set<string>> {
    const rows = await this.em.execute<{ id: string }[]>(
      `select account_id as id from morning_choice where not ${columns[round]}`,
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async chosen(accountId: string): Promise<MorningMessages | undefined> {
    const [row] = await this.em.execute<MorningMessages[]>(
      `select day_list as "dayList", waiting_requests as "waitingRequests" from morning_choice where account_id = ?`,
      [accountId],
    );
    return row;
  }
}
