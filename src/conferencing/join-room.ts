import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { type Party, nameOfParty, sideOf } from './party.query.js';
import { OwnLinks } from './own-links.js';
import type { RoomAddress } from './room.answer.js';
import { type Place, RoomDoor } from './room-door.js';

/** Where one person joins a video meeting. */
@Injectable()
export class JoinRoom {
  constructor(
    private readonly em: EntityManager,
    private readonly door: RoomDoor,
    private readonly links: OwnLinks,
  ) {}

  /** For a party who asks, whenever they ask. @throws RoomNotReady */
  async addressFor(meetingId: string, party: Party): Promise<RoomAddress> {
    const place = await this.door.find(meetingId);
    const isOurs = 'provider' in place && place.provider.heldHere;
    const joinUrl = isOurs
      ? await this.links.to(meetingId, party, place.meeting.end)
      : await this.elsewhere(place, party, (await nameOfParty(this.em, meetingId, party)) ?? '');
    return { joinUrl, ...place.hours };
  }

  /** The address at the service that holds the meeting. @throws whatever the service does */
  elsewhere(place: Place, party: Party, name: string): Promise<string> {
    if ('address' in place) return Promise.resolve(place.address);
    const until = new Date(place.hours.closesAt);
    return place.provider.joinUrl(place.room.data, { side: sideOf(party), name, until });
  }
}
