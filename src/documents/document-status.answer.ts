/** Where the responsible unit can be met. */
export class ScheduleOfUnit {
  id!: string;
  title!: string;
}

/** How a document stands, for whoever has its number and access code; nothing personal, not even what it is about. */
export class DocumentStatus {
  /** As on paper: `УТ-12-345/10.11.2026`. */
  number!: string;
  /** In the words of AKSTER OFFICE. */
  status!: string;
  responsibleUnit!: string;
  /** YYYY-MM-DD */
  deadline!: string | null;
  /** Published ones, at most 20; none where the administration named none. */
  schedules!: ScheduleOfUnit[];
}
