import { ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Line, OptionalLine } from '../platform/http/rules.js';

/** A reason that staff choose when they refuse, in the words that the citizen reads. */
export class RefusalReasonBody {
  @Line(500)
  text!: string;

  /** For citizens who read English; the Bulgarian words where missing. */
  @OptionalLine(500)
  textEn?: string | null;

  /** The place in the list, the lowest first. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 0, maximum: 1_000_000 })
  @Max(1_000_000)
  @Min(0)
  @IsInt()
  @IsOptional()
  order?: number | null;

  /** Only active ones can be chosen. */
  @IsBoolean()
  @IsOptional()
  active?: boolean | null;
}

/** Any part of a reason; meetings refused with it keep the words that they were refused with. */
export class ChangeRefusalReasonBody extends PartialType(RefusalReasonBody, { skipNullProperties: false }) {}
