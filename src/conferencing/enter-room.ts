import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import { Meetings, PartyToMeeting } from '../booking/index.js';
import { type Caller, SignInNeeded } from '../identity/index.js';
import { JoinRoom } from './join-room.js';
import { nameOfParty, type Party, partyOfCaller, sideOf } from './party.query.js';
import type { RoomEntry } from './room-entry.answer.js';
import { RoomDoor } from './room-door.js';
import { RoomLinkInvalid } from './room-errors.js';
import { RoomTokens } from './room-tokens.js';

/** How somebody comes to the door. */
export interface AtTheDoor {
  meetingId: string;
  /** Of their link; without one the session says who they are. */
  token: string | null;
  /** From the last time that this page was open: the same guest comes back, and need not be let in again. */
  pass: string | null;
}

/** Opens our own link: leads to the service that holds the meeting, or into the room that is a page of ours. */
@Injectable()
export class EnterRoom {
  constructor(
    private readonly em: EntityManager,
    private readonly door: RoomDoor,
    private readonly join: JoinRoom,
    private readonly tokens: RoomTokens,
    private readonly parties: PartyToMeeting,
    private readonly meetings: Meetings,
  ) {}

  /** @throws SignInNeeded, NotFound, and whatever token and door say */
  async enter({ meetingId, token, pass }: AtTheDoor, caller: Caller | undefined): Promise<RoomEntry> {
    const party = await this.whoComes(meetingId, token, caller);
    const name = await nameOfParty(this.em, meetingId, party);
    if (name === undefined) throw token ? new RoomLinkInvalid() : new NotFound();
    const place = await this.door.enter(meetingId);
    if ('address' in place || !place.provider.heldHere)
      return { joinUrl: await this.join.elsewhere(place, party, name), room: null };
    const { host, attendee, start, end } = await this.meetings.one(meetingId);
    const until = new Date(place.hours.closesAt);
    const guest = (await this.guestWhoWasHere(pass, meetingId, party)) ?? newId();
    const { iceServers } = place.provider.heldHere(until);
    return {
      joinUrl: null,
      room: {
        pass: await this.tokens.sign('pass', { meeting: meetingId, guest, peer: newId(), ...party }, until),
        side: sideOf(party),
        name,
        host: [host.name, host.position].filter(Boolean).join(', '),
        attendee: `${attendee.givenName} ${attendee.familyName}`,
        start,
        end,
        closesAt: place.hours.closesAt,
        iceServers,
      },
    };
  }

  private async whoComes(
    meetingId: string,
    token: string | null,
    caller: Caller | undefined,
  ): Promise<Party> {
    if (token !== null) {
      const link = await this.tokens.read('link', token);
      if (link.meeting !== meetingId) throw new RoomLinkInvalid();
      return link.as === 'attendee' ? { as: link.as } : { as: link.as, id: link.id };
    }
    if (!caller) throw new SignInNeeded();
    if (!(await this.parties.holds(caller, { id: meetingId }))) throw new NotFound();
    return partyOfCaller(caller);
  }

  private async guestWhoWasHere(
    pass: string | null,
    meetingId: string,
    party: Party,
  ): Promise<string | undefined> {
    const before = pass ? await this.tokens.readIfGood('pass', pass) : undefined;
    const isSame =
      before?.meeting === meetingId &&
      before.as === party.as &&
      (before.as === 'attendee' || party.as === 'attendee' || before.id === party.id);
    return isSame ? before.guest : undefined;
  }
}
