import { IsOptional, IsUUID } from 'class-validator';
import { EmptyIsNone } from '../platform/http/rules.js';

export class ReadAllBody {
  /** The newest that the caller has seen: what has come since stays unread. Left out, everything is read. */
  @EmptyIsNone()
  @IsOptional()
  @IsUUID()
  upTo?: string | null;
}
