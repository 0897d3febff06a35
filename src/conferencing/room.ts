import { Aggregate, type Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import type { RoomData } from './video-provider.js';

const system: Actor = { kind: 'system' };

/** The place where a video meeting happens. It belongs to its meeting, bears its id and survives its moves. */
export class Room extends Aggregate {
  closedAt: Date | null = null;

  private constructor(
    readonly id: string,
    readonly provider: string,
    /** Under which choice of the administration; null where the environment decided. */
    readonly choice: number | null,
    readonly data: RoomData,
    readonly createdAt: Date,
  ) {
    super();
  }

  static open(
    meetingId: string,
    { provider, choice }: Pick<Room, 'provider' | 'choice'>,
    data: RoomData,
    clock: Clock,
  ): Room {
    const room = new Room(meetingId, provider, choice, data, clock.now());
    // Not where it is: whoever reads the event could walk in.
    room.record('RoomCreated', room.createdAt, system, { provider });
    return room;
  }

  close(clock: Clock): void {
    this.closedAt ??= clock.now();
  }
}
