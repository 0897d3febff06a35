import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { type InputError, ValidationFailed } from '../../libs/domain/domain-error.js';
import { Contacts } from '../identity/index.js';
import { CLOCK } from '../platform/platform.module.js';
import { loadMeeting } from './load-meeting.js';
import type { Meeting } from './model/meeting.js';
import { releaseOffers } from './release-offers.js';

/** The host declines, with a reason that the citizen is told, and perhaps with who is competent instead. */
export class RefuseMeeting extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Actor,
    readonly said: {
      /** Of one's own, or added to the one from the list. */
      reason: string | null;
      reasonId: string | null;
      competentScheduleId: string | null;
      competentGroupId: string | null;
    },
    readonly version?: number,
  ) {
    super();
  }
}

@CommandHandler(RefuseMeeting)
export class RefuseMeetingHandler implements ICommandHandler<RefuseMeeting> {
  constructor(
    private readonly em: EntityManager,
    private readonly contacts: Contacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, by, said, version }: RefuseMeeting): Promise<void> {
    const meeting = await loadMeeting(this.em, id, version);
    const { reason, reasonId, competentScheduleId, competentGroupId } = said;
    const [ofList, ...faults] = await Promise.all([
      reasonId ? this.textOf(reasonId, meeting) : null,
      competentScheduleId ? this.scheduleFault(competentScheduleId, meeting) : null,
      competentGroupId ? this.groupFault(competentGroupId, competentScheduleId) : null,
    ]);
    const wrong = [ofList === undefined ? noSuchReason : null, ...faults].filter((fault) => fault !== null);
    if (wrong.length > 0) throw new ValidationFailed(wrong);
    meeting.refuse(by, this.clock, [ofList, reason].filter(Boolean).join(' '), {
      competentScheduleId,
      competentGroupId,
    });
    await releaseOffers(this.em, id, 'gone');
  }

  /** In the citizen's language, where the list has it; undefined for one that can't be chosen. */
  private async textOf(reasonId: string, { citizenId }: Meeting): Promise<string | undefined> {
    const [row] = await this.em.execute<{ text: string; textEn: string | null }[]>(
      'select text, text_en as "textEn" from refusal_reason where id = ? and active',
      [reasonId],
    );
    const reader = citizenId ? await this.contacts.accountContact(citizenId) : undefined;
    return row && reader?.locale === 'en' ? (row.textEn ?? row.text) : row?.text;
  }

  private async scheduleFault(id: string, meeting: Meeting): Promise<InputError | null> {
    if (id === meeting.scheduleId) return notItself;
    const known = await this.em.execute<unknown[]>(
      `select 1 from schedule where id = ? and status = 'published'`,
      [id],
    );
    return known.length > 0 ? null : noSuchSchedule;
  }

  private async groupFault(id: string, scheduleId: string | null): Promise<InputError | null> {
    if (scheduleId) return onlyOne;
    const known = await this.em.execute<unknown[]>('select 1 from schedule_group where id = ?', [id]);
    return known.length > 0 ? null : noSuchGroup;
  }
}

const noSuchReason: InputError = {
  path: 'reasonId',
  message: { bg: 'Тази причина вече не е в списъка.', en: 'This reason is no longer in the list.' },
};
const noSuchSchedule: InputError = {
  path: 'competentScheduleId',
  message: { bg: 'Няма такъв публикуван график.', en: 'There is no such published schedule.' },
};
const notItself: InputError = {
  path: 'competentScheduleId',
  message: {
    bg: 'Това е същият график. Изберете друг.',
    en: 'This is the very same schedule. Choose another.',
  },
};
const noSuchGroup: InputError = {
  path: 'competentGroupId',
  message: { bg: 'Няма такова звено.', en: 'There is no such unit.' },
};
const onlyOne: InputError = {
  path: 'competentGroupId',
  message: { bg: 'Посочете график или звено, не и двете.', en: 'Name a schedule or a unit, not both.' },
};
