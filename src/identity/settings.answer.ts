/** Whose portal this is, for everyone. */
export class Administration {
  name!: string;
  /** The IANA zone of all wall-clock times. */
  timeZone!: string;
}

/** The administration's settings, as its administrator sees them. */
export class SettingsAnswer {
  administrationName!: string;
  timeZone!: string;
  /** When those who receive are mailed the day's meetings, `HH:MM`; null is never. */
  dayListAt!: string | null;
  /** After how many hours a request has waited too long, and those who receive are told in the morning; null is never. */
  waitingTooLongHours!: number | null;
}
