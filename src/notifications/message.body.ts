import { Email, EmptyIsNone, OptionalParagraphs } from '../platform/http/rules.js';
import { IsOptional } from 'class-validator';

export class ResendBody {
  /** Another e-mail address, where the citizen's was wrong or nobody knew one. */
  @EmptyIsNone()
  @IsOptional()
  @Email()
  to?: string | null;
}

export class RungBody {
  @OptionalParagraphs(500)
  note?: string | null;
}
