import { ApiProperty } from '@nestjs/swagger';

/** A server by which browsers find each other (WebRTC 1.0, 4.2.4). */
export class IceServerAnswer {
  /** `stun:` or `turn:` */
  urls!: string;
  username?: string;
  credential?: string;
}

/** The room that is a page of ours, as one guest sees it when they come. */
export class BuiltInRoom {
  /** Says who this guest is in everything else that the page asks; as good as the link, until the room closes. */
  pass!: string;
  @ApiProperty({ enum: ['citizen', 'staff'] })
  side!: 'citizen' | 'staff';
  /** The guest's own name. */
  name!: string;
  /** Name and position of whom the meeting is with. */
  host!: string;
  attendee!: string;
  /** RFC 3339 with the administration's offset. */
  start!: string;
  end!: string;
  closesAt!: string;
  iceServers!: IceServerAnswer[];
}

/** Where a link into a video meeting leads; one of the two is null. */
export class RoomEntry {
  /** At the service that holds the meeting. */
  joinUrl!: string | null;
  room!: BuiltInRoom | null;
}

/** Somebody in the room, or waiting before it. */
export class RoomGuest {
  id!: string;
  /** The address of the guest's browser at the signalling server; another one after each reload. */
  peerId!: string;
  name!: string;
  @ApiProperty({ enum: ['citizen', 'staff'] })
  side!: 'citizen' | 'staff';
}

/** What a guest sees of the room at this moment. */
export class RoomPresence {
  /** Own entry. */
  me!: RoomGuest;
  /** Whether the guest is in; otherwise they wait until somebody of the administration lets them in. */
  admitted!: boolean;
  /** Whether somebody of the administration is in the room. */
  officialIsHere!: boolean;
  /** The others in the room; empty for whoever waits. */
  guests!: RoomGuest[];
  /** Who waits to be let in; empty for the citizen's side. */
  waiting!: RoomGuest[];
  /** Opens the signalling server, within a minute; null for whoever waits. */
  peerToken!: string | null;
}
