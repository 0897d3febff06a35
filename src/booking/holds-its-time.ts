import { RELEASED_STATUSES } from './model/meeting-status.js';

/**
 * Which rows of `taken_time` hold their time, as a condition of SQL with one value, the present moment: all but
 * meetings that gave it back and holds that have lapsed. The exclusion constraint names the same statuses.
 */
export const HOLDS_ITS_TIME = `status not in (${RELEASED_STATUSES.map((status) => `'${status}'`).join(', ')})
  and (held_until is null or held_until > ?)`;
