/** A time that is held. Whoever knows the id may make a meeting of it, or give it back. */
export class Reservation {
  id!: string;
  /** RFC 3339 with the administration's offset: from then on anyone may have the time. */
  expiresAt!: string;
}
