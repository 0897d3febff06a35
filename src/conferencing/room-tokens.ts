import { Inject, Injectable } from '@nestjs/common';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../libs/domain/clock.js';
import { DomainError } from '../../libs/domain/domain-error.js';
import { CLOCK } from '../platform/platform.module.js';
import { RoomLinkExpired, RoomLinkInvalid, RoomOver } from './room-errors.js';
import { RoomKey } from './room-key.js';
import type { Party } from './party.query.js';

/** What each kind of token says; none of them holds a name, so that a forwarded link tells nothing of anybody. */
interface Claims {
  /** In letters and on the meeting's page: opens the room of one meeting as one person. */
  link: { meeting: string } & Party;
  /** In the page while it is open: it is this guest, through this peer. */
  pass: { meeting: string; guest: string; peer: string } & Party;
  /** At the signalling server, for as long as a browser needs to connect. */
  peer: { peer: string };
}
export type RoomPass = Claims['pass'];

/** Signs who may go where, and reads it again: JWT with HS256 (RFC 7519), one audience for each use. */
@Injectable()
export class RoomTokens {
  constructor(
    private readonly key: RoomKey,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The same claims always give the same token: a letter that is sent again must not differ. */
  async sign<Use extends keyof Claims>(use: Use, claims: Claims[Use], until: Date): Promise<string> {
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(use)
      .setExpirationTime(until)
      .sign(await this.key.read());
  }

  /** Undefined for one that is no token of ours, or no longer one. */
  async readIfGood<Use extends keyof Claims>(use: Use, token: string): Promise<Claims[Use] | undefined> {
    try {
      return await this.read(use, token);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  /** @throws RoomLinkExpired, RoomOver for a page that was left open, RoomLinkInvalid */
  async read<Use extends keyof Claims>(use: Use, token: string): Promise<Claims[Use]> {
    const key = await this.key.read();
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        audience: use,
        requiredClaims: ['exp'],
        currentDate: this.clock.now(),
      });
      return payload as unknown as Claims[Use];
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw use === 'link' ? new RoomLinkExpired() : new RoomOver();
      if (error instanceof errors.JOSEError) throw new RoomLinkInvalid();
      throw error;
    }
  }
}
