import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { Reaction } from '../platform/events/reaction.js';
import { Deliveries } from './deliveries.js';
import { InOrder } from './in-order.js';
import type { MeetingEvent } from './meeting-event.js';
import { meetingLetter } from './meeting-letter.js';
import { Senders } from './sender.js';
import { StaffToTell } from './staff-to-tell.query.js';
import { ToldMeetings } from './told-meeting.query.js';
import { eventsFor, messageFor } from './who-is-told.js';

const REACTION = 'mail-staff';

/** Tells those who receive what a citizen asked for, moved or cancelled. */
@Injectable()
export class MailStaff {
  constructor(
    private readonly meetings: ToldMeetings,
    private readonly staff: StaffToTell,
    private readonly order: InOrder,
    private readonly deliveries: Deliveries,
    private readonly senders: Senders,
  ) {}

  @Reaction(REACTION, eventsFor('staff'))
  async tell(event: DomainEvent): Promise<void> {
    const happened = event as MeetingEvent;
    const message = messageFor('staff', happened);
    if (!message) return;
    await this.order.after(event, REACTION);
    const meeting = await this.meetings.asOf(event.id, event.aggregateId);
    const sender = await this.senders.current();
    const told = await this.staff.ofHost(meeting.hostId);
    await this.deliveries.deliver(
      told.map(({ email, language }) => {
        const { calendar, ...content } = meetingLetter(message, language, happened, meeting, sender);
        return { eventId: event.id, recipient: email, message, language, content, calendar };
      }),
    );
  }
}
