import { Module } from '@nestjs/common';
import { TodaysVisits } from '../booking/index.js';
import { CheckInAtKiosk } from './check-in-at-kiosk.js';
import { Corridors } from './corridor.query.js';
import { DoorController } from './door.controller.js';
import { AnyScreen, Display, Kiosk } from './screen-admission.js';
import { ScreenThere } from './screen-there.js';
import { ScreenController } from './screen.controller.js';
import { Screens } from './screens.js';

/** The screens at the door: check-in by reference, and the numbers that are called. */
@Module({
  controllers: [ScreenController, DoorController],
  providers: [TodaysVisits, Screens, ScreenThere, AnyScreen, Kiosk, Display, Corridors, CheckInAtKiosk],
})
export class DoorModule {}
