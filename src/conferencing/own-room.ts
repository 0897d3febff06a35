import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { NoteOutcome } from '../booking/index.js';
import { Commands } from '../platform/commands/commands.js';
import { CLOCK } from '../platform/platform.module.js';
import { actorOfParty, nameOfParty, sideOf } from './party.query.js';
import type { RoomGuest, RoomPresence } from './room-entry.answer.js';
import { RoomDoor } from './room-door.js';
import { ForTheOfficial, RoomLinkInvalid, RoomOver } from './room-errors.js';
import { type GuestAsSeen, RoomGuests } from './room-guests.js';
import { type RoomPass, RoomTokens } from './room-tokens.js';

const PEER_TOKEN_MS = 60_000;

/** The room that is a page of ours, as its guests use it. Each act is asked for with the pass that the page was given. */
@Injectable()
export class OwnRoom {
  constructor(
    private readonly em: EntityManager,
    private readonly door: RoomDoor,
    private readonly guests: RoomGuests,
    private readonly tokens: RoomTokens,
    private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Says "I am here" and sees who else is. @throws RoomFull, and whatever token and door say */
  async present(token: string): Promise<RoomPresence> {
    const { pass, me } = await this.guestOf(token);
    await this.guests.seen(pass.meeting, me);
    return this.seenBy(pass, me);
  }

  /** @throws ForTheOfficial, RoomFull, and whatever token and door say */
  async admit(token: string, guestId: string): Promise<RoomPresence> {
    const { pass, me } = await this.guestOf(token);
    if (me.side !== 'staff') throw new ForTheOfficial();
    await this.guests.admit(pass.meeting, guestId);
    return this.seenBy(pass, me);
  }

  /** Whoever closes the page is gone at once, not after seconds of silence. */
  async leave(token: string): Promise<void> {
    const { meeting, guest } = await this.tokens.read('pass', token);
    await this.guests.leave(meeting, guest);
  }

  /** The meeting is held, and the room closed with it. Said twice, it has been said. @throws ForTheOfficial */
  async end(token: string): Promise<void> {
    const pass = await this.tokens.read('pass', token);
    if (sideOf(pass) !== 'staff') throw new ForTheOfficial();
    try {
      await this.guestOf(token);
    } catch (error) {
      if (error instanceof RoomOver) return;
      throw error;
    }
    await this.commands.run(new NoteOutcome(pass.meeting, actorOfParty(pass), 'hold', null));
  }

  private async guestOf(token: string): Promise<{ pass: RoomPass; me: RoomGuest }> {
    const pass = await this.tokens.read('pass', token);
    await this.door.enter(pass.meeting);
    const name = await nameOfParty(this.em, pass.meeting, pass);
    if (name === undefined) throw new RoomLinkInvalid();
    return { pass, me: { id: pass.guest, peerId: pass.peer, name, side: sideOf(pass) } };
  }

  private async seenBy(pass: RoomPass, me: RoomGuest): Promise<RoomPresence> {
    const present = await this.guests.present(pass.meeting);
    const admitted = present.some(({ id, admitted: isIn }) => id === me.id && isIn);
    const others = present.filter(({ id }) => id !== me.id);
    const until = new Date(this.clock.now().getTime() + PEER_TOKEN_MS);
    return {
      me,
      admitted,
      officialIsHere: present.some(({ side }) => side === 'staff'),
      guests: admitted ? others.filter((guest) => guest.admitted).map(asGuest) : [],
      waiting: me.side === 'staff' ? others.filter((guest) => !guest.admitted).map(asGuest) : [],
      peerToken: admitted ? await this.tokens.sign('peer', { peer: me.peerId }, until) : null,
    };
  }
}

const asGuest = ({ id, peerId, name, side }: GuestAsSeen): RoomGuest => ({ id, peerId, name, side });
