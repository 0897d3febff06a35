import { ApiExtension } from '@nestjs/swagger';

export const REFUSES = 'x-refuses';

/** Codes of problems (RFC 9457) by HTTP status. */
export type Refusals = Partial<
  Record<400 | 401 | 403 | 404 | 409 | 412 | 422 | 429 | 503, readonly string[]>
>;

/**
 * What an operation itself may refuse with, by status, for the OpenAPI document: `@Refuses({ 409: ['slot-taken'] })`.
 * What follows from its form (who may call, a body, an id in the path, If-Match) is described without it, see
 * `describe-problems.ts`. The specs fail at an answer whose code is in neither.
 */
export const Refuses = (refusals: Refusals) => ApiExtension(REFUSES, refusals);
