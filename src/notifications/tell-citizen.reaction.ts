import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { Reaction } from '../platform/events/reaction.js';
import { Telling } from './telling.js';
import { citizenOf } from './told-meeting.query.js';
import { eventsFor } from './who-is-told.js';

const REACTION = 'tell-citizen';

/** Tells the citizen what became of their meeting. Whoever left no address is rung up, where the table says so. */
@Injectable()
export class TellCitizen {
  constructor(private readonly telling: Telling) {}

  @Reaction(REACTION, eventsFor('citizen'))
  tell(event: DomainEvent): Promise<void> {
    return this.telling.tell('citizen', event, REACTION, (meeting) => [citizenOf(meeting)]);
  }
}
