import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { NO_CHANNEL, type Person } from './channel.js';
import { Channels } from './channels.js';
import { Deliveries } from './deliveries.js';
import { InOrder } from './in-order.js';
import type { MeetingEvent } from './meeting-event.js';
import { meetingLetter } from './meeting-letter.js';
import type { MeetingMessage } from './messages.js';
import { RoomLinks } from './room-links.js';
import { Senders } from './sender.js';
import { type ToldMeeting, ToldMeetings } from './told-meeting.query.js';
import { type Told, toldOf } from './who-is-told.js';

/** Tells the people of one audience what has happened to a meeting, by every way that the table allows. */
@Injectable()
export class Telling {
  constructor(
    private readonly meetings: ToldMeetings,
    private readonly order: InOrder,
    private readonly channels: Channels,
    private readonly deliveries: Deliveries,
    private readonly senders: Senders,
    private readonly rooms: RoomLinks,
  ) {}

  /** @param reaction whose earlier events are told before */
  async tell(
    audience: 'citizen' | 'staff',
    event: DomainEvent,
    reaction: string,
    peopleOf: (meeting: ToldMeeting) => Person[] | Promise<Person[]>,
  ): Promise<void> {
    const happened = event as MeetingEvent;
    const told = toldOf(audience, happened);
    if (!told) return;
    await this.order.after(event, reaction);
    const meeting = await this.meetings.asOf(event.id, event.aggregateId);
    await this.pass(told, happened, meeting, await peopleOf(meeting));
  }

  /** @param onlyAt the message is of use only as long as the meeting is approved for this time and has not begun */
  async pass(
    told: Told,
    happened: MeetingEvent,
    meeting: ToldMeeting,
    people: Person[],
    onlyAt: Date | null = null,
  ): Promise<void> {
    const message = told.message as MeetingMessage;
    const sender = await this.senders.current();
    const readers = await Promise.all(
      people.map(async (person) => ({
        person,
        room: await this.rooms.ofPerson(meeting.id, happened, person),
      })),
    );
    await this.deliveries.deliver(
      readers.flatMap(({ person, room }) => {
        const { language } = person;
        const { calendar, ...content } = meetingLetter(message, language, happened, meeting, sender, room);
        const ways = this.channels.waysTo(person, told);
        if (ways.length === 0 && mustBeRung(told, happened))
          ways.push({ channel: NO_CHANNEL, recipient: meeting.id });
        return ways.map((way) => ({
          ...way,
          eventId: happened.id,
          happenedAt: happened.occurredAt,
          meetingId: meeting.id,
          onlyAt,
          message,
          person,
          content,
          calendar,
        }));
      }),
    );
  }
}

/** Whoever booked on the portal has an account with an address; without one it was closed, and they are left alone. */
const mustBeRung = ({ orRing }: Told, { data }: MeetingEvent): boolean => orRing && data.origin !== 'portal';
