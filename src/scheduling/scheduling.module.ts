import { Module } from '@nestjs/common';
import { AddExceptionHandler } from './add-exception.js';
import { ChangeScheduleHandler } from './change-schedule.js';
import { Closures } from './closures.js';
import { CreateScheduleHandler } from './create-schedule.js';
import { DeleteScheduleHandler } from './delete-schedule.js';
import { ExceptionController } from './exception.controller.js';
import { GroupController } from './group.controller.js';
import { HolidayController } from './holiday.controller.js';
import { HostController } from './host.controller.js';
import { KnownGroup, KnownHost, KnownSchedule } from './known.js';
import { OfferedTimes } from './offered-times.js';
import { OfficeScheduleController } from './office-schedule.controller.js';
import { RememberedSchedules } from './remembered-schedules.js';
import { RemoveExceptionHandler } from './remove-exception.js';
import { TimetableController } from './timetable.controller.js';
import { Timetables } from './timetable.query.js';
import { WorkingDays } from './working-days.js';

/** Hosts, groups, schedules, exceptions and holidays: when citizens are received. */
@Module({
  controllers: [
    HostController,
    GroupController,
    OfficeScheduleController,
    ExceptionController,
    HolidayController,
    TimetableController,
  ],
  providers: [
    OfferedTimes,
    RememberedSchedules,
    Closures,
    Timetables,
    WorkingDays,
    KnownHost,
    KnownGroup,
    KnownSchedule,
    CreateScheduleHandler,
    ChangeScheduleHandler,
    DeleteScheduleHandler,
    AddExceptionHandler,
    RemoveExceptionHandler,
  ],
  exports: [OfferedTimes, Closures, KnownSchedule, WorkingDays],
})
export class SchedulingModule {}
