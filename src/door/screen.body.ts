import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsDefined, IsIn, IsOptional, IsUUID } from 'class-validator';
import { IfPresent, Line } from '../platform/http/rules.js';
import { SCREEN_KINDS, type ScreenKind } from './screen.answer.js';

/** A new screen. */
export class ScreenBody {
  /** Where it stands. */
  @Line(100)
  name!: string;

  @ApiProperty({ enum: SCREEN_KINDS, enumName: 'ScreenKind' })
  @IsDefined()
  @IsIn(SCREEN_KINDS)
  kind!: ScreenKind;

  /** The hosts that it is about; left out or empty means all. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  hostIds?: string[] | null;
}

/** What is left out stays. Its link stays too. */
export class ChangeScreenBody {
  @IfPresent()
  @Line(100)
  name?: string;

  @IfPresent()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  hostIds?: string[];
}

/** What a citizen typed or showed. */
export class CheckInBody {
  /** The reference, however it is written, or the link to the meeting's page. */
  @Line(300)
  code!: string;
}
