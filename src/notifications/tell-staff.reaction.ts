import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { Reaction } from '../platform/events/reaction.js';
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
    return this.telling.tell('staff', event, REACTION, ({ hostId }) => this.staff.ofHost(hostId));
  }
}
