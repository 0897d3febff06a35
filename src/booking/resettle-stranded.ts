import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { type InputError, ValidationFailed } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import { CLOCK } from '../platform/platform.module.js';
import { ReasonRequired } from './model/meeting-errors.js';
import type { ResettlingAct } from './model/resettling.js';
import { type MeetingToSettle, storeResettlement } from './store-resettlement.js';

/** What a clerk decided about a meeting that the schedule's new rules leave without a time. */
export interface Decision {
  meetingId: string;
  act: ResettlingAct;
  moveTo: Date | null;
}

/** Puts the decisions on a list of work. Answers its id, and how many there are. */
export class ResettleStranded extends Command<{ id: string; meetings: number }> {
  constructor(
    readonly scheduleId: string,
    readonly reason: string | null,
    readonly decisions: Decision[],
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(ResettleStranded)
export class ResettleStrandedHandler implements ICommandHandler<ResettleStranded> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ scheduleId, reason, decisions, by }: ResettleStranded) {
    if (!reason && decisions.some(({ act }) => act !== 'keep')) throw new ReasonRequired();
    const id = newId();
    await storeResettlement(
      this.em,
      {
        id,
        scheduleId,
        closes: null,
        hostId: null,
        deputyHostId: null,
        meetings: null,
        reason: reason ?? '',
        by,
        now: this.clock.now(),
      },
      await this.known(scheduleId, decisions),
    );
    return { id, meetings: decisions.length };
  }

  private async known(scheduleId: string, decisions: Decision[]): Promise<MeetingToSettle[]> {
    const rows = decisions.length
      ? await this.em.execute<{ id: string; start: Date | string }[]>(
          'select id, start_at as start from meeting where schedule_id = ? and id in (?)',
          [scheduleId, decisions.map(({ meetingId }) => meetingId)],
        )
      : [];
    const starts = new Map(rows.map(({ id, start }) => [id, new Date(start)]));
    const errors: InputError[] = [];
    const toSettle = decisions.flatMap(({ meetingId, act, moveTo }, index) => {
      const path = `decisions[${index}]`;
      const start = starts.get(meetingId.toLowerCase());
      const again = decisions.findIndex((other) => other.meetingId === meetingId) < index;
      if (!start || again) errors.push({ path: `${path}.meetingId`, message: again ? twice : noMeeting });
      if (act === 'move' && !moveTo) errors.push({ path: `${path}.start`, message: whereTo });
      return start
        ? [{ id: meetingId.toLowerCase(), start, act, moveTo: act === 'move' ? moveTo : null }]
        : [];
    });
    if (errors.length > 0) throw new ValidationFailed(errors);
    return toSettle;
  }
}

const noMeeting = { bg: 'Няма такава среща в този график.', en: 'This schedule has no such meeting.' };
const twice = {
  bg: 'За тази среща вече има решение по-горе.',
  en: 'This meeting is decided about above already.',
};
const whereTo = { bg: 'Изберете новия час.', en: 'Choose the new time.' };
