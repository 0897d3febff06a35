import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { Config } from '../../platform/config.js';
import { RoomGuests } from '../room-guests.js';
import { RoomTokens } from '../room-tokens.js';

/** Where the client of PeerJS looks for it, below the `path` that our page names. */
export const SIGNALLING_PATH = '/api/v1/public/peer/peerjs';

/** Whether a browser may speak to the signalling server: by its peer token, and only from our own page. */
@Injectable()
export class PeerEntrance {
  constructor(
    private readonly config: Config,
    private readonly guests: RoomGuests,
    private readonly tokens: RoomTokens,
  ) {}

  /** @returns the peer, where the request is that of a guest who was let in */
  async admit({ url = '', headers }: IncomingMessage): Promise<string | undefined> {
    const { origin } = new URL(this.config.publicUrl);
    if (!URL.canParse(url, origin)) return undefined;
    const { pathname, searchParams } = new URL(url, origin);
    if (pathname !== SIGNALLING_PATH || (headers.origin ?? origin) !== origin) return undefined;
    const claims = await this.tokens.readIfGood('peer', searchParams.get('token') ?? '');
    if (!claims || claims.peer !== searchParams.get('id')) return undefined;
    return (await this.guests.maySignal(claims.peer, claims.peer)) ? claims.peer : undefined;
  }
}
