import { Module } from '@nestjs/common';
import { TodaysVisits } from '../booking/index.js';
import { CheckInAtKiosk } from './check-in-at-kiosk.js';
import { Corridors } from './corridor.query.js';
import { DoorController } from './door.controller.js';
import { ScreenController, ScreenThere } from './screen.controller.js';
import { ScreenGuard } from './screen.guard.js';
import { Screens } from './screens.js';

/** The screens at the door: check-in by reference, and the numbers that are called. */
@Module({
  controllers: [ScreenController, DoorController],
  providers: [TodaysVisits, Screens, ScreenThere, ScreenGuard, Corridors, CheckInAtKiosk],
})
export class DoorModule {}
