/** A calendar link of a host; its address was shown once, when it was made. */
export class HostFeed {
  id!: string;
  createdAt!: string;
  /** When a calendar last asked, null where none has. */
  lastUsedAt!: string | null;
}

export class HostFeedList {
  items!: HostFeed[];
  nextCursor!: string | null;
}

/** A calendar link just made. */
export class NewHostFeed {
  id!: string;
  /** Whoever knows it reads the host's meetings. Shown only now. */
  url!: string;
  createdAt!: string;
}
