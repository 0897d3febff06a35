import { Injectable } from '@nestjs/common';
import { roomClosesAt } from '../booking/index.js';
import { Config } from '../platform/config.js';
import type { Party } from './party.query.js';
import { RoomTokens } from './room-tokens.js';

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
    const until = new Date(roomClosesAt(end.getTime()));
    const token = await this.tokens.sign('link', { meeting: meetingId, ...party }, until);
    return `${this.config.publicUrl}/meetings/${meetingId}/room?token=${token}`;
  }
}
