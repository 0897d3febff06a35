/** The caller's own way into the room of a video meeting. */
export class RoomAddress {
  /** Opens the room as the caller; it may carry a token, so it is nobody else's. */
  joinUrl!: string;
  /** RFC 3339 with the administration's offset: 15 minutes before the meeting. */
  opensAt!: string;
  /** 30 minutes after the meeting. */
  closesAt!: string;
}
