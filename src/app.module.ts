import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from '../libs/domain/clock.js';
import { AccountTable } from './identity/account.table.js';
import { ApiClientTable } from './identity/api-clients/api-client.table.js';
import { BookingModule } from './booking/booking.module.js';
import { MeetingTable } from './booking/meeting.table.js';
import { ConferencingModule } from './conferencing/conferencing.module.js';
import { RoomTable } from './conferencing/room.table.js';
import { DoorModule } from './door/door.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OperationModule } from './operation/operation.module.js';
import type { Config } from './platform/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { StoredEventTable } from './platform/events/stored-event.table.js';
import { MailCatcherModule } from './platform/mail-catcher/mail-catcher.module.js';
import { permissions } from './permissions.js';
import { PlatformModule } from './platform/platform.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { ScheduleTable } from './scheduling/schedule.table.js';
import { SchedulingModule } from './scheduling/scheduling.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

/** The whole product: every context, for whichever process `config.process` names. */
@Module({})
export class AppModule {
  static forRoot(config: Config, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(config, [
          StoredEventTable,
          AccountTable,
          ApiClientTable,
          ScheduleTable,
          MeetingTable,
          RoomTable,
        ]),
        PlatformModule.forRoot(config, clock),
        MailCatcherModule.forRoot(config),
        IdentityModule.forRoot(permissions),
        SchedulingModule,
        BookingModule.forRoot(config),
        ConferencingModule.forRoot(config),
        DocumentsModule,
        DoorModule,
        NotificationsModule.forRoot(config),
        OperationModule.forRoot(config),
        WebhooksModule.forRoot(config),
        ReportsModule,
      ],
    };
  }
}
