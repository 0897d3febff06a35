import type { Meeting } from 'contract/models';

/** A day, or one host's part of a day. */
export interface Column {
  key: string;
  heading: string;
  today: boolean;
  meetings: readonly Meeting[];
}
