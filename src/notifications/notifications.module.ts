import { Module } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { SmtpAddress } from '../platform/mail-catcher/smtp-address.js';
import { MailChannel } from './channels/mail.channel.js';
import { CalendarMeetings } from './calendar-meeting.query.js';
import { Deliveries } from './deliveries.js';
import { HostFeedController } from './host-feed.controller.js';
import { HostFeeds } from './host-feeds.js';
import { InOrder } from './in-order.js';
import { MailAccount } from './mail-account.reaction.js';
import { MailCitizen } from './mail-citizen.reaction.js';
import { MailStaff } from './mail-staff.reaction.js';
import { MeetingCalendarController } from './meeting-calendar.controller.js';
import { Senders } from './sender.js';
import { StaffOfHost } from './staff-of-host.js';
import { StaffToTell } from './staff-to-tell.query.js';
import { ToldMeetings } from './told-meeting.query.js';
import { ToldPerson } from './told-person.js';

/** Tells people what has happened: the citizen, those who receive, whoever has an account. */
@Module({
  controllers: [MeetingCalendarController, HostFeedController],
  providers: [
    {
      provide: MailChannel,
      inject: [SmtpAddress, Config],
      useFactory: (smtp: SmtpAddress, config: Config) => new MailChannel(smtp.url, config.mailFrom),
    },
    Senders,
    Deliveries,
    InOrder,
    ToldMeetings,
    CalendarMeetings,
    HostFeeds,
    StaffOfHost,
    ToldPerson,
    StaffToTell,
    MailCitizen,
    MailStaff,
    MailAccount,
  ],
})
export class NotificationsModule {}
