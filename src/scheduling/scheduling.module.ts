import { Module } from '@nestjs/common';
import { OfferedTimes } from './offered-times.js';

/** Hosts, groups, schedules, exceptions and holidays: when citizens are received. */
@Module({
  providers: [OfferedTimes],
  exports: [OfferedTimes],
})
export class SchedulingModule {}
