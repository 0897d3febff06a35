/** Who would receive at an offered time. */
export class OfferedTimeHost {
  id!: string;
  name!: string;
  position!: string | null;
}

/** A time that is held for a citizen to choose, since their own is lost. */
export class OfferedTime {
  id!: string;
  /** RFC 3339 with the administration's offset. */
  start!: string;
  end!: string;
  place!: string | null;
  host!: OfferedTimeHost;
}
