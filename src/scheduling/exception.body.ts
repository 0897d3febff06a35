import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { Paragraphs } from '../platform/http/rules.js';
import { EmptyIsNull, ListOf } from './body-shape.js';
import { WindowBody } from './schedule.body.js';

/** Days or hours that differ from the rule. */
export class ExceptionBody {
  /** A date or `YYYY-MM-DDTHH:MM`. */
  @IsString()
  @IsDefined()
  from!: string;

  /** A date, included, or `YYYY-MM-DDTHH:MM`. */
  @IsString()
  @IsDefined()
  to!: string;

  @ApiProperty({ enum: ['closed', 'open'] })
  @IsIn(['closed', 'open'])
  @IsDefined()
  kind!: 'closed' | 'open';

  /** The hours of each day; without them the whole span. */
  @EmptyIsNull()
  @ListOf(20)
  @ValidateNested({ each: true })
  @Type(() => WindowBody)
  @IsOptional()
  windows?: WindowBody[] | null;

  @Paragraphs(500)
  reason!: string;
}
