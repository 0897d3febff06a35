import { v5 } from 'uuid';

// Any UUID would do; this one is ours alone.
const ROUNDS = '5b1f4c7e-9d0a-4f53-8a4e-6f2d0a3c7b11';

/**
 * The clock tells people things too, and no stored event stands behind that. What stands in an event's place in the
 * ledger, in `X-Event-Id` and in the Message-ID follows from what is told: however often a worker comes to it, it is
 * one occasion.
 */
export const reminderId = (meetingId: string, version: number, hours: number): string =>
  v5(`reminder ${version} ${hours}`, meetingId);

/** @param day `YYYY-MM-DD` in the administration's zone */
export const roundId = (round: string, day: string): string => v5(`${round} ${day}`, ROUNDS);
