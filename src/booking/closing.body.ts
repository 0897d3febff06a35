import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../platform/http/page.js';
import { Instant, OptionalParagraphs, Paragraphs } from '../platform/http/rules.js';
import { MEETINGS_OF_CLOSURE, type MeetingsOfClosure, type ResettlingAct } from './model/resettling.js';

const ofClosure = ['keep', 'cancel', 'offer', 'deputy'] as const;
const ofChange = ['keep', 'cancel', 'offer', 'move'] as const;
const MOST_CHOICES = 5_000;

const EmptyIsNull = () => Transform(({ value }: { value: unknown }) => (value === '' ? null : value));

/** What is to be done with one of the meetings, whatever is done with the others. */
export class ChoiceBody {
  @IsUUID()
  @IsDefined()
  meetingId!: string;

  @IsIn(ofClosure)
  @IsDefined()
  act!: (typeof ofClosure)[number] & ResettlingAct;
}

/** A span in which nobody is received, and what is done with the meetings in it. */
export class ClosingBody {
  /** A date or `YYYY-MM-DDTHH:MM`. */
  @IsString()
  @IsDefined()
  from!: string;

  /** A date, included, or `YYYY-MM-DDTHH:MM`. */
  @IsString()
  @IsDefined()
  to!: string;

  /** Citizens see it on the page of the schedule and in their mail. */
  @Paragraphs(500)
  reason!: string;

  @IsIn(MEETINGS_OF_CLOSURE)
  @IsDefined()
  meetings!: MeetingsOfClosure;

  @ArrayMaxSize(MOST_CHOICES)
  @ValidateNested({ each: true })
  @Type(() => ChoiceBody)
  @IsArray()
  @IsOptional()
  choices?: ChoiceBody[];
}

/** A host is away. */
export class AbsenceBody extends ClosingBody {
  @IsString()
  @IsDefined()
  hostId!: string;

  /** Takes over each meeting that they are free for; with the others it is done as `meetings` says. */
  @IsString()
  @IsOptional()
  @EmptyIsNull()
  deputyHostId?: string | null;
}

/** The whole administration receives nobody, or the chosen schedules do not. */
export class ClosureBody extends ClosingBody {
  /** Left out or null: all of them, also those that are made later. */
  @ArrayMaxSize(1_000)
  @IsString({ each: true })
  @IsArray()
  @IsOptional()
  scheduleIds?: string[] | null;
}

/** Whether it is only looked at what would happen. */
export class DryRunQuery {
  @IsIn(['true', 'false'])
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === '' ? 'true' : value))
  dryRun?: 'true' | 'false';
}

/** Which absences or closures: those of today and later, or those that are over. */
export class ClosuresQuery extends PageQuery {
  @IsIn(['upcoming', 'past'])
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === '' ? 'upcoming' : value))
  when: 'upcoming' | 'past' = 'upcoming';
}

/** What is to be done with a meeting that a schedule no longer has a time for. */
export class DecisionBody {
  @IsUUID()
  @IsDefined()
  meetingId!: string;

  @IsIn(ofChange)
  @IsDefined()
  act!: (typeof ofChange)[number] & ResettlingAct;

  /** Where to, for `move`. */
  @Instant()
  @IsOptional()
  start?: string | null;
}

/** Decisions about stranded meetings. */
export class DecisionsBody {
  /** Citizens read it; required where any of them hears of a change. */
  @OptionalParagraphs(500)
  reason?: string | null;

  @ArrayMaxSize(MOST_CHOICES)
  @ValidateNested({ each: true })
  @Type(() => DecisionBody)
  @IsArray()
  @IsDefined()
  decisions!: DecisionBody[];
}
