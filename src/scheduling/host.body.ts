import { PartialType } from '@nestjs/swagger';
import { IsDefined, IsIn, IsOptional, MaxLength } from 'class-validator';
import { Email, Line, OptionalLine } from '../platform/http/rules.js';
import { EmptyIsNull } from './body-shape.js';
import { HOST_KINDS, type HostKind } from './host.query.js';

/** Who receives: an official, a specialist or a whole department. */
export class HostBody {
  @Line(200)
  name!: string;

  @IsIn(HOST_KINDS)
  @IsDefined()
  kind!: HostKind;

  @OptionalLine(200)
  position?: string | null;

  @OptionalLine(300)
  place?: string | null;

  /** Where requests are announced, beside the staff who act for the host. */
  @EmptyIsNull()
  @Email()
  @MaxLength(254)
  @IsOptional()
  email?: string | null;
}

/** Any part of a host; null in an optional field empties it. */
export class ChangeHostBody extends PartialType(HostBody, { skipNullProperties: false }) {}
