import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { Reaction } from '../platform/events/reaction.js';
import { Deliveries } from './deliveries.js';
import { InOrder } from './in-order.js';
import type { MeetingEvent } from './meeting-event.js';
import { meetingLetter } from './meeting-letter.js';
import { Senders } from './sender.js';
import { ToldMeetings } from './told-meeting.query.js';
import { eventsFor, messageFor } from './who-is-told.js';

const REACTION = 'mail-citizen';

/** Tells the citizen what became of their meeting. Whoever left no address is called, not written to. */
@Injectable()
export class MailCitizen {
  constructor(
    private readonly meetings: ToldMeetings,
    private readonly order: InOrder,
    private readonly deliveries: Deliveries,
    private readonly senders: Senders,
  ) {}

  @Reaction(REACTION, eventsFor('citizen'))
  async tell(event: DomainEvent): Promise<void> {
    const happened = event as MeetingEvent;
    const message = messageFor('citizen', happened);
    if (!message) return;
    await this.order.after(event, REACTION);
    const meeting = await this.meetings.asOf(event.id, event.aggregateId);
    const recipient = meeting.attendee.email;
    if (!recipient) return;
    const { language } = meeting;
    const { calendar, ...content } = meetingLetter(
      message,
      language,
      happened,
      meeting,
      await this.senders.current(),
    );
    await this.deliveries.deliver([{ eventId: event.id, recipient, message, language, content, calendar }]);
  }
}
