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
}
