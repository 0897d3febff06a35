import { IsDefined, IsUUID } from 'class-validator';
import { Line, OptionalLine } from '../platform/http/rules.js';

// What we sign has some 300 characters.
const LONGEST_TOKEN = 1_000;

/** Somebody opens the link into a video meeting. */
export class EnterRoomBody {
  @IsUUID()
  @IsDefined()
  meetingId!: string;

  /** From the link; without one, whoever is signed in comes in as a party to the meeting. */
  @OptionalLine(LONGEST_TOKEN)
  token?: string | null;

  /** That the page was given before: who reloads it is the same guest. */
  @OptionalLine(LONGEST_TOKEN)
  pass?: string | null;
}

/** What a guest's page was given when it was let in. */
export class RoomPassBody {
  @Line(LONGEST_TOKEN)
  pass!: string;
}

/** The official lets somebody in. */
export class AdmitBody extends RoomPassBody {
  @IsUUID()
  @IsDefined()
  guestId!: string;
}
