import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { Reaction } from '../platform/events/reaction.js';
import { MakeRoom } from './make-room.js';

/** Makes the room of a video meeting once it is approved. A move keeps the room: the citizen's link stays right. */
@Injectable()
export class OpenRoom {
  constructor(private readonly rooms: MakeRoom) {}

  /** What fails here is noted, and tried again by `MakeRoomsRegularly`: the queue has nothing to repeat. */
  @Reaction('open-room', ['MeetingApproved', 'MeetingRescheduled'])
  open({ aggregateId }: DomainEvent): Promise<void> {
    return this.rooms.tryFor(aggregateId);
  }
}
