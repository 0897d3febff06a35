import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { Contacts } from '../identity/index.js';
import { Reaction } from '../platform/events/reaction.js';
import type { Person } from './channel.js';
import { Channels } from './channels.js';
import { Deliveries } from './deliveries.js';
import type { MeetingEvent } from './meeting-event.js';
import { eventsFor, toldOf } from './who-is-told.js';

/** Tells people of their account: the links that prove an address, and changes of how one logs in. */
@Injectable()
export class TellAccount {
  constructor(
    private readonly contacts: Contacts,
    private readonly channels: Channels,
    private readonly deliveries: Deliveries,
  ) {}

  @Reaction('tell-account', eventsFor('account'))
  async tell(event: DomainEvent): Promise<void> {
    const accountId = event.aggregateId;
    const account = await this.contacts.accountContact(accountId);
    const told = account && toldOf('account', event as MeetingEvent, account.state);
    if (!told) return;
    const { message } = told;
    const person: Person = {
      kind: 'account',
      accountId,
      name: `${account.givenName} ${account.familyName}`,
      email: account.email,
      phone: account.phone,
      language: account.locale,
    };
    await this.deliveries.deliver(
      this.channels.waysTo(person, told).map((way) => ({
        ...way,
        eventId: event.id,
        happenedAt: event.occurredAt,
        meetingId: null,
        message,
        person,
        content: null,
        calendar: null,
      })),
    );
  }
}
