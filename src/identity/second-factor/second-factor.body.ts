import { IsDefined, IsString, MaxLength } from 'class-validator';
import { Line } from '../../platform/http/rules.js';

/** Whoever sets a second step up shows the password once more. */
export class BeginAuthenticatorBody {
  @IsDefined()
  @IsString()
  @MaxLength(200)
  password!: string;
}

export class CodeBody {
  /** Six digits of the app; where one is set up already, a recovery code too. */
  @Line(50)
  code!: string;
}
