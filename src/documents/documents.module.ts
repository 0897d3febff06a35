import { Module } from '@nestjs/common';
import { AksterOffice } from './akster-office/akster-office.source.js';
import { AksterOfficeLogIn } from './akster-office/authentication.js';
import { DocumentStatusController } from './document-status.controller.js';
import { LinkAttempts } from './link-attempts.js';
import { LinkedAccounts } from './linked-accounts.js';
import { LookUps } from './look-ups.js';
import { MeetingDocumentController } from './meeting-document.controller.js';
import { MyLinkController } from './my-link.controller.js';
import { ReadDocument } from './read-document.js';
import { ReadStatus } from './read-status.js';
import { SchedulesOfUnit } from './schedules-of-unit.query.js';

/** The document beside the request, in the administration's AKSTER OFFICE. */
@Module({
  controllers: [MyLinkController, MeetingDocumentController, DocumentStatusController],
  providers: [
    AksterOffice,
    AksterOfficeLogIn,
    LinkedAccounts,
    LinkAttempts,
    LookUps,
    ReadDocument,
    ReadStatus,
    SchedulesOfUnit,
  ],
})
export class DocumentsModule {}
