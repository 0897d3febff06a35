import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { Reaction } from '../platform/events/reaction.js';
import type { MeetingEvent } from './meeting-event.js';
import { StaffToTell } from './staff-to-tell.query.js';
import { Telling } from './telling.js';
import { eventsFor } from './who-is-told.js';

const REACTION = 'tell-staff';

/** Tells those who receive what a citizen asked for, moved or cancelled. */
@Injectable()
export class TellStaff {
  constructor(
    private readonly telling: Telling,
    private readonly staff: StaffToTell,
  ) {}

  @Reaction(REACTION, eventsFor('staff'))
  tell(event: DomainEvent): Promise<void> {
    const { previousHostId } = event.data as MeetingEvent['data'];
    // A citizen's move may lead back from a deputy to the schedule's host: the one waits for them, the other does not.
    const losesIt = event.actor.kind === 'citizen' ? previousHostId : undefined;
    return this.telling.tell('staff', event, REACTION, ({ hostId }) =>
      this.staff.ofHosts(losesIt ? [hostId, losesIt] : [hostId]),
    );
  }
}
