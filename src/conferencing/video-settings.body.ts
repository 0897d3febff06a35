import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDefined } from 'class-validator';
import { Line } from '../platform/http/rules.js';

/** Which video service makes the rooms, and its settings. */
export class VideoSettingsBody {
  /** The name of one of `providers`. */
  @Line(60)
  provider!: string;

  /**
   * Values by the keys of the provider's settings. One that is left out, null or empty is none; only a secret that is
   * left out stays as it is. Checked against the provider's own schema.
   */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', nullable: true } })
  @IsDefined()
  // As it was sent: copying it would lose a field called `toString` instead of refusing it.
  @Transform(({ obj }: { obj: { settings?: unknown } }) => obj.settings)
  settings!: unknown;
}
