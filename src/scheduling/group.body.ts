import { ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { Line } from '../platform/http/rules.js';
import { EmptyIsNull } from './body-shape.js';

/** A group of schedules, at the top or below another one. */
export class GroupBody {
  @Line(200)
  name!: string;

  /** Null at the top. */
  @EmptyIsNull()
  @IsString()
  @IsOptional()
  parentId?: string | null;

  /** The place among its siblings, the lowest first. Described by hand: the plugin trips over the negative limit. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: -1_000_000, maximum: 1_000_000 })
  @EmptyIsNull()
  @Max(1_000_000)
  @Min(-1_000_000)
  @IsInt()
  @IsOptional()
  order?: number | null;
}

/** Any part of a group; null moves it to the top or to the first place. */
export class ChangeGroupBody extends PartialType(GroupBody, { skipNullProperties: false }) {
  /** In place of `order`: the sibling before which it is to stand, null for the last place; the others make room. */
  @EmptyIsNull()
  @IsString()
  @IsOptional()
  before?: string | null;
}
