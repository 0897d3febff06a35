/** The caller's own account in AKSTER OFFICE. */
export class MyAksterOffice {
  /** Whether the administration has an AKSTER OFFICE at all. */
  available!: boolean;
  linked!: boolean;
  /** Its name there, null where none is linked. */
  account!: string | null;
  linkedAt!: string | null;
}

/** Where the caller agrees that we read documents as them. */
export class AuthorizeAksterOffice {
  /** To open in the browser; it leads back to the page that was asked for. */
  authorizeUrl!: string;
}
