import { ApiProperty } from '@nestjs/swagger';

export const SCREEN_KINDS = ['kiosk', 'display'] as const;
export type ScreenKind = (typeof SCREEN_KINDS)[number];

/** A host whose meetings a screen is about. */
export class ScreenHost {
  id!: string;
  name!: string;
}

/** A tablet at the door or a call screen in a corridor. */
export class Screen {
  id!: string;
  /** Where it stands; the history names it so. */
  name!: string;
  @ApiProperty({ enum: SCREEN_KINDS, enumName: 'ScreenKind' })
  kind!: ScreenKind;
  /** The hosts that it is about; empty means all. */
  hosts!: ScreenHost[];
  createdAt!: string;
  /** When it asked last, to the minute; null where it never did. */
  lastSeenAt!: string | null;
}

/** A screen just made. */
export class NewScreen extends Screen {
  /** Opened once on the device, it connects it. Shown only now. */
  url!: string;
}

export class ScreenPage {
  items!: Screen[];
  nextCursor!: string | null;
}

/** What a screen knows of itself. */
export class ThisScreen {
  name!: string;
  @ApiProperty({ enum: SCREEN_KINDS, enumName: 'ScreenKind' })
  kind!: ScreenKind;
}

/** What whoever has checked in needs to know, and nothing of who they are. */
export class CheckedIn {
  /** What will be called out. */
  number!: number;
  place!: string | null;
  /** RFC 3339 with the administration's offset. */
  start!: string;
  /** By how much the host runs late, in whole fives of minutes; 0 is on time. */
  minutesLate!: number;
  /** They had arrived before. */
  again!: boolean;
}

/** A number that was called. */
export class ShownCall {
  number!: number;
  place!: string | null;
  calledAt!: string;
  /** How many times it was called. */
  calls!: number;
}

/** A number that waits. */
export class ShownNext {
  number!: number;
  place!: string | null;
  start!: string;
}

/** A host of today. */
export class ShownHost {
  name!: string;
  position!: string | null;
  place!: string | null;
  /** In whole fives of minutes; 0 is on time. */
  minutesLate!: number;
}

/** What hangs in the corridor: numbers, rooms and times, nobody's name but the hosts'. */
export class Corridor {
  /** Of the screen. */
  name!: string;
  /** The newest first. */
  calls!: ShownCall[];
  /** Who has arrived and waits, in the order of their meetings. */
  next!: ShownNext[];
  /** Those who still expect somebody today. */
  hosts!: ShownHost[];
}
