import { ApiProperty } from '@nestjs/swagger';
import { SECOND_FACTOR_OF, type SecondFactorOf } from './model/second-factor-needed-of.js';

/** What one scheme makes of the administration's colour, each `#rrggbb`. */
export class SchemeColours {
  /** Links, the one action, what is chosen. */
  primary!: string;
  onPrimary!: string;
  /** A tint behind what is chosen. */
  soft!: string;
  /** The rail of the back office. */
  rail!: string;
}

/** The administration's colour as it stands on light and on dark pages. */
export class OwnColoursAnswer {
  light!: SchemeColours;
  dark!: SchemeColours;
}

/** The picture beside the administration's name. */
export class LogoAnswer {
  /** Another one for another picture, so that it may be kept. */
  url!: string;
  /** What it shows, for who does not see it. */
  text!: string;
}

/** Whose portal this is, for everyone. */
export class Administration {
  name!: string;
  /** The IANA zone of all wall-clock times. */
  timeZone!: string;
  /** Whether the status of a document can be looked up here by its number and access code. */
  documentStatus!: boolean;
  /** Whom to tell of a barrier for people with disabilities; null is not said. */
  accessibilityEmail!: string | null;
  accessibilityPhone!: string | null;
  /** When the accessibility declaration was last looked over, `YYYY-MM-DD`; the law asks for it each year. */
  accessibilityReviewedOn!: string | null;
  /** What the button says by which staff log in at the administration's own provider; null where there is none. */
  staffSignOn!: string | null;
  /** Null where it has none of its own. */
  logo!: LogoAnswer | null;
  /** Null where it has no colour of its own. */
  colours!: OwnColoursAnswer | null;
}

/** A unit as AKSTER OFFICE calls it, and where it receives. */
export class DocumentUnit {
  unit!: string;
  scheduleId!: string | null;
  groupId!: string | null;
}

/** The administration's settings, as its administrator sees them. */
export class SettingsAnswer {
  administrationName!: string;
  timeZone!: string;
  /** When those who receive are mailed the day's meetings, `HH:MM`; null is never. */
  dayListAt!: string | null;
  /** After how many hours a request has waited too long, and those who receive are told in the morning; null is never. */
  waitingTooLongHours!: number | null;
  /** Citizens may look up the status of a document by its number and access code. */
  documentStatus!: boolean;
  documentUnits!: DocumentUnit[];
  accessibilityEmail!: string | null;
  accessibilityPhone!: string | null;
  accessibilityReviewedOn!: string | null;
  /** Of whom log-in demands a second step; who lacks it can only set it up. */
  @ApiProperty({ enum: SECOND_FACTOR_OF, enumName: 'SecondFactorOf' })
  secondFactorOf!: SecondFactorOf;
  /** The administration's own colour, `#rrggbb`; null is the product's. */
  primaryColour!: string | null;
  logo!: LogoAnswer | null;
}
