import { Inject, Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { randomBytes } from 'node:crypto';
import { OutboxSignal } from '../platform/events/outbox-signal.js';
import { Reaction } from '../platform/events/reaction.js';
import { CLOCK } from '../platform/platform.module.js';
import { Room } from './room.js';
import { videoMeeting } from './video-meeting.query.js';
import { VideoProviders } from './video-providers.js';

/** Makes the room of a video meeting once it is approved. A move keeps the room: the citizen's link stays right. */
@Injectable()
export class OpenRoom {
  private readonly logger = new Logger(OpenRoom.name);

  constructor(
    private readonly em: EntityManager,
    private readonly providers: VideoProviders,
    private readonly signal: OutboxSignal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Reaction('open-room', ['MeetingApproved', 'MeetingRescheduled'])
  open({ aggregateId }: DomainEvent): Promise<void> {
    return this.openFor(aggregateId);
  }

  /** Does nothing where there is a room already, or where none is needed. */
  async openFor(meetingId: string): Promise<void> {
    const meeting = await videoMeeting(this.em, meetingId);
    if (!meeting || meeting.status !== 'approved' || meeting.videoUrl) return;
    if (await this.em.findOne(Room, { id: meetingId })) return;
    const active = this.providers.active();
    if (!active) {
      // Nothing to try again: the next start finds the meeting, and staff can enter an address by hand.
      this.logger.warn(`meeting ${meetingId} has no room: no video provider is set`);
      return;
    }
    const data = await active.provider.createRoom({ ...meeting, key: randomBytes(20).toString('hex') });
    if (!data) return;
    await this.em.persist(Room.open(meetingId, active.name, data, this.clock)).flush();
    this.signal.poke();
  }
}
