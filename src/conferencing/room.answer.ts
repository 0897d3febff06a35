import { ApiProperty } from '@nestjs/swagger';

export const ROOM_STATES = ['none', 'waiting', 'making', 'failed', 'needsLink', 'ready'] as const;

/** The caller's own way into the room of a video meeting. */
export class RoomAddress {
  /** Opens the room as the caller; it may carry a token, so it is nobody else's. */
  joinUrl!: string;
  /** RFC 3339 with the administration's offset: 15 minutes before the meeting. */
  opensAt!: string;
  /** 30 minutes after the meeting. */
  closesAt!: string;
}

/** How far the room of a meeting is, for staff. */
export class MeetingRoomState {
  /**
   * `none`: none is needed · `waiting`: will be made in a moment · `making`: is being made · `failed`: could not be made,
   * `nextTryAt` says when it is tried again · `needsLink`: nobody makes one, staff paste an address · `ready`
   */
  @ApiProperty({ enum: ROOM_STATES })
  state!: (typeof ROOM_STATES)[number];
  /** What people call the service that made it or is to make it; null where nobody does, or an address was pasted. */
  service!: string | null;
  /** The address that staff pasted. */
  videoUrl!: string | null;
  /** Why the last try failed, in the reader's language. */
  error!: string | null;
  /** RFC 3339 with the administration's offset, as is the next one; null where it is tried no more. */
  failedAt!: string | null;
  nextTryAt!: string | null;
}
