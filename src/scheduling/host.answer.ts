import type { HostKind } from './host.query.js';

/** A host, as the office sees it. */
export class Host {
  id!: string;
  name!: string;
  kind!: HostKind;
  position!: string | null;
  place!: string | null;
  email!: string | null;
}

export class HostList {
  items!: Host[];
  nextCursor!: string | null;
}
