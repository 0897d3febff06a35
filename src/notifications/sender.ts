import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { Settings } from '../platform/settings/settings.js';
import type { CalendarSender } from './calendar-entry.js';
import { messageId } from './message-id.js';
import { MessageTexts } from './message-texts.js';
import { shippedTexts, type Texts } from './templates.js';

/** The administration as the sender of messages: its name, its clock, its addresses, its words. */
export class Sender {
  constructor(
    readonly administration: string,
    readonly timeZone: string,
    private readonly publicUrl: string,
    private readonly mailFrom: string,
    readonly texts: Texts = shippedTexts,
  ) {}

  /** The right side of message and calendar ids. */
  get host(): string {
    return new URL(this.publicUrl).hostname;
  }

  meetingUrl = (meetingId: string): string => `${this.publicUrl}/meetings/${meetingId}`;
  officeUrl = (meetingId: string): string => `${this.publicUrl}/office/requests?meeting=${meetingId}`;
  page = (path: string): string => `${this.publicUrl}${path}`;

  messageId = (eventId: string, recipient: string): string => messageId(eventId, recipient, this.host);

  /** @param roomUrl the reader’s own link, of a video meeting */
  inCalendar(meetingId: string, roomUrl: string | null = null): CalendarSender {
    return {
      administration: this.administration,
      mailFrom: this.mailFrom,
      timeZone: this.timeZone,
      meetingUrl: this.meetingUrl(meetingId),
      roomUrl,
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
    private readonly texts: MessageTexts,
  ) {}

  async current(): Promise<Sender> {
    const { administrationName, timeZone } = await this.settings.all();
    const { publicUrl, mailFrom } = this.config;
    return new Sender(administrationName, timeZone, publicUrl, mailFrom, await this.texts.current());
  }
}
