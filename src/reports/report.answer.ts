import { ApiProperty } from '@nestjs/swagger';
import { type Breakdown, BREAKDOWNS } from './breakdown.js';

/** What a report is of. */
export class ReportScope {
  /** The first and the last day, both included, in the administration's zone. */
  from!: string;
  to!: string;
  timeZone!: string;
  @ApiProperty({ enum: BREAKDOWNS, enumName: 'Breakdown' })
  by!: Breakdown;
}

/** How meetings ended that begin in the period, or would have. `total` is the sum of the others. */
export class MeetingFigures {
  total!: number;
  held!: number;
  missed!: number;
  refused!: number;
  cancelledByCitizen!: number;
  cancelledByAdministration!: number;
  /** Nobody decided before they began. */
  expired!: number;
  /** A written answer was enough. */
  resolved!: number;
  /** Requested, approved or arrived: they have no outcome yet. */
  open!: number;
}

/** The figures of one host, group, month, … */
export class MeetingsReportRow extends MeetingFigures {
  /** An id, or a value of the breakdown; a month is `YYYY-MM`, a weekday 1 (Monday) to 7. Null: in no group. */
  key!: string | null;
  /** In the reader's language. */
  name!: string;
}

export class MeetingsReport extends ReportScope {
  /** Each meeting once, also where a schedule is in several groups and so counts in several rows. */
  totals!: MeetingFigures;
  rows!: MeetingsReportRow[];
}

/** Hours by the clock, nights and holidays included, rounded to hundredths; null where nobody waited. */
export class Wait {
  /** Of how many meetings. */
  count!: number;
  medianHours!: number | null;
  /** Nine of ten waited no longer. */
  p90Hours!: number | null;
  meanHours!: number | null;
}

/** How long citizens waited who asked by the portal. What staff and programs booked is told apart. */
export class WaitingFigures {
  /** Asked for by the portal. */
  requests!: number;
  /** Of these approved at once, because the schedule says so: nobody waited, and they are not in `toDecision`. */
  automatic!: number;
  /** Of these neither approved, refused nor answered: still waiting, expired, or cancelled before. */
  undecided!: number;
  /** Booked by staff or programs: in neither of the waits. */
  officeBooked!: number;
  /** From the request to the first approval, refusal or written answer by a person. */
  toDecision!: Wait;
  /** From the request to the beginning of a meeting that was held, missed, or is approved. */
  toMeeting!: Wait;
}

export class WaitingReportRow extends WaitingFigures {
  /** As in the report of meetings. */
  key!: string | null;
  name!: string;
}

export class WaitingReport extends ReportScope {
  totals!: WaitingFigures;
  rows!: WaitingReportRow[];
}

/** Who did not come. */
export class MissedFigures {
  /** Arrived or held. */
  came!: number;
  missed!: number;
  /** Of those of whom it is known whether they came, 0 to 1; null where it is known of nobody. */
  share!: number | null;
  /** Approved and over, and nobody noted whether they came: in neither number. */
  notNoted!: number;
}

export class MissedReportRow extends MissedFigures {
  /** As in the report of meetings. */
  key!: string | null;
  name!: string;
}

export class MissedReport extends ReportScope {
  totals!: MissedFigures;
  rows!: MissedReportRow[];
}

/** How often somebody wanted a time and got none, by the day on which they looked. */
export class DemandFigures {
  /** Opened the page of a schedule without a free time up to its horizon; one network once a day. */
  nothingFree!: number;
  /** Chose a time that another had taken meanwhile. */
  slotTaken!: number;
  /** Chose a time that could not be booked, or not any more. */
  slotNotOffered!: number;
}

export class DemandReportRow extends DemandFigures {
  /** As in the report of meetings. */
  key!: string | null;
  name!: string;
}

export class DemandReport extends ReportScope {
  totals!: DemandFigures;
  rows!: DemandReportRow[];
}
