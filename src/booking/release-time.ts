import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Reservations } from './reservations.js';

/** The visitor changed their mind: the time is free at once. */
export class ReleaseTime extends Command<void> {
  constructor(readonly reservationId: string) {
    super();
  }
}

@CommandHandler(ReleaseTime)
export class ReleaseTimeHandler implements ICommandHandler<ReleaseTime> {
  constructor(private readonly reservations: Reservations) {}

  execute({ reservationId }: ReleaseTime): Promise<void> {
    return this.reservations.release(reservationId);
  }
}
