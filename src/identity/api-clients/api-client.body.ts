import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { IfPresent, Line } from '../../platform/http/rules.js';
import { type Scope, SCOPES } from '../model/scopes.js';

/** What a new program may. */
export class ApiClientBody {
  /** History shows it beside what the program did. */
  @Line(100)
  name!: string;

  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true })
  @IsDefined()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(SCOPES, { each: true })
  scopes!: Scope[];

  /** The hosts whose meetings it sees; left out or empty means all. Hours are not narrowed by it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  hostIds?: string[] | null;

  /** How many calls it may make in a minute, 600 where left out. */
  @IsOptional()
  @Min(1)
  @Max(60_000)
  @IsInt()
  requestsPerMinute?: number | null;
}

/** What is left out stays. */
export class UpdateApiClientBody {
  @IfPresent()
  @Line(100)
  name?: string;

  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true, required: false })
  @IfPresent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(SCOPES, { each: true })
  scopes?: Scope[];

  @IfPresent()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  hostIds?: string[];

  @IfPresent()
  @Min(1)
  @Max(60_000)
  @IsInt()
  requestsPerMinute?: number;
}
