import { Line } from '../platform/http/rules.js';

/** What stands on the slip that the citizen got with their document. */
export class DocumentStatusBody {
  /** In any usual writing: `УТ-12-345/10.11.2026`, `ут 12 345 от 10.11.2026`. */
  @Line(100)
  number!: string;

  @Line(50)
  accessCode!: string;
}
