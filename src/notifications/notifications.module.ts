import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { MeetingOfSeenHost, NoteReading } from '../booking/index.js';
import type { Config } from '../platform/config.js';
import { OwnLinksModule } from '../conferencing/index.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { CalendarMeetings } from './calendar-meeting.query.js';
import { AccountLetters } from './account-letter.js';
import { Channels } from './channels.js';
import { Deliveries } from './deliveries.js';
import { HostFeedController } from './host-feed.controller.js';
import { HostFeeds } from './host-feeds.js';
import { InOrder } from './in-order.js';
import { Ledger } from './ledger.js';
import { LiveNumbersQuery } from './live-numbers.query.js';
import { LiveStreams } from './live-streams.js';
import { MorningChoices } from './morning-choices.js';
import { MorningController } from './morning.controller.js';
import { MorningLists } from './morning-list.query.js';
import { MorningRounds } from './morning-rounds.js';
import { PlanReminders } from './plan-reminders.reaction.js';
import { REMINDER_QUEUE, ReminderQueue } from './reminder-queue.js';
import { ReminderWorker } from './reminder.worker.js';
import { Reminders } from './reminders.js';
import { TellByTheClock } from './tell-by-the-clock.js';
import { MeetingCalendarController } from './meeting-calendar.controller.js';
import { SeenMessage } from './message-access.js';
import { MessageController } from './message.controller.js';
import { Messages } from './message.query.js';
import { NoteRungHandler } from './note-rung.js';
import { ResendMessageHandler } from './resend-message.js';
import { MessageTextHistory } from './message-text-history.query.js';
import { MessageTextQuery } from './message-text.query.js';
import { KnownMessage } from './known-message.js';
import { MessageTextController } from './message-text.controller.js';
import { MessageTexts } from './message-texts.js';
import { NotificationController } from './notification.controller.js';
import { Notifications } from './notification.query.js';
import { OwnNotification } from './own-notification.js';
import { ReadNotificationsHandler } from './read-notifications.js';
import { OwnWords } from './own-words.js';
import { RetryDeliveries } from './retry-deliveries.js';
import { RoomLinks } from './room-links.js';
import { Senders } from './sender.js';
import { ShownFacts } from './shown-facts.query.js';
import { StaffOfHost } from './staff-of-host.js';
import { StaffToTell } from './staff-to-tell.query.js';
import { TellAccount } from './tell-account.reaction.js';
import { TellCitizen } from './tell-citizen.reaction.js';
import { TellStaff } from './tell-staff.reaction.js';
import { Telling } from './telling.js';
import { ToldMeetings } from './told-meeting.query.js';
import { TryMessage } from './try-message.js';
import { ToldPerson } from './told-person.js';

/** Tells people what has happened: the citizen, those who receive, whoever has an account. */
@Module({})
export class NotificationsModule {
  static forRoot(config: Config): DynamicModule {
    const works = config.process !== 'http';
    return {
      module: NotificationsModule,
      imports: [
        SchedulingModule,
        OwnLinksModule,
        ...(works ? [BullModule.registerQueue({ name: REMINDER_QUEUE })] : []),
      ],
      controllers: [
        MeetingCalendarController,
        HostFeedController,
        MessageController,
        MessageTextController,
        NotificationController,
        MorningController,
      ],
      providers: [
        MessageTexts,
        OwnWords,
        KnownMessage,
        ShownFacts,
        MessageTextQuery,
        MessageTextHistory,
        TryMessage,
        Senders,
        RoomLinks,
        Channels,
        AccountLetters,
        Ledger,
        Deliveries,
        Messages,
        SeenMessage,
        MeetingOfSeenHost,
        NoteReading,
        ResendMessageHandler,
        NoteRungHandler,
        Notifications,
        LiveNumbersQuery,
        LiveStreams,
        OwnNotification,
        ReadNotificationsHandler,
        InOrder,
        ToldMeetings,
        CalendarMeetings,
        HostFeeds,
        StaffOfHost,
        ToldPerson,
        StaffToTell,
        Telling,
        TellCitizen,
        TellStaff,
        TellAccount,
        PlanReminders,
        ReminderQueue,
        Reminders,
        MorningChoices,
        MorningLists,
        MorningRounds,
        ...(works ? [RetryDeliveries, ReminderWorker, TellByTheClock] : []),
      ],
    };
  }
}
