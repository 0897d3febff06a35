import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { Settings } from '../platform/settings/settings.js';
import type { CalendarSender } from './calendar-entry.js';
import { messageId } from './message-id.js';

/** The administration as the sender of messages: its name, its clock, its addresses. */
export class Sender {
  constructor(
    readonly administration: string,
    readonly timeZone: string,
    private readonly publicUrl: string,
    private readonly mailFrom: string,
  ) {}

  /** The right side of message and calendar ids. */
  get host(): string {
    return new URL(this.publicUrl).hostname;
  }

  meetingUrl = (meetingId: string): string => `${this.publicUrl}/meetings/${meetingId}`;
  officeUrl = (meetingId: string): string => `${this.publicUrl}/office/requests?meeting=${meetingId}`;
  page = (path: string): string => `${this.publicUrl}${path}`;

  messageId = (eventId: string, recipient: string): string => messageId(eventId, recipient, this.host);

  inCalendar(meetingId: string): CalendarSender {
    return {
      administration: this.administration,
      mailFrom: this.mailFrom,
      meetingUrl: this.meetingUrl(meetingId),
      uidHost: this.host,
    };
  }
}

/** Hands out the sender as the settings have it now. */
@Injectable()
export class Senders {
  constructor(
    private readonly config: Config,
    private readonly settings: Settings,
  ) {}

  async current(): Promise<Sender> {
    const { administrationName, timeZone } = await this.settings.all();
    return new Sender(administrationName, timeZone, this.config.publicUrl, this.config.mailFrom);
  }
}
