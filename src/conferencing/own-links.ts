import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.js';
import type { Party } from './party.query.js';
import { RoomTokens } from './room-tokens.js';

// As long after the end as the room stays open (booking's `roomHours`).
const VALID_AFTER_END_MS = 30 * 60_000;

/**
 * Our own links into video rooms: they stand in letters, calendars and on the meeting's page whatever service holds the
 * meeting, and find the room when they are opened. Whoever has one comes in as the person it was made for.
 */
@Injectable()
export class OwnLinks {
  constructor(
    private readonly config: Config,
    private readonly tokens: RoomTokens,
  ) {}

  /** @param end of the meeting, as far as is known when the link is made */
  async to(meetingId: string, party: Party, end: Date): Promise<string> {
    const until = new Date(end.getTime() + VALID_AFTER_END_MS);
    const token = await this.tokens.sign('link', { meeting: meetingId, ...party }, until);
    return `${this.config.publicUrl}/meetings/${meetingId}/room?token=${token}`;
  }
}
