import { IsDefined, IsUUID } from 'class-validator';
import { Instant } from '../platform/http/rules.js';

/** The time that a visitor wants held. */
export class ReservationBody {
  @IsUUID()
  @IsDefined()
  scheduleId!: string;

  /** A slot's start, RFC 3339. */
  @Instant()
  start!: string;
}
