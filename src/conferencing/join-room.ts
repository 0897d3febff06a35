import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { askProvider } from './ask-provider.js';
import { type Party, nameOfParty, sideOf } from './party.query.js';
import { OwnLinks } from './own-links.js';
import type { RoomAddress } from './room.answer.js';
import { type Place, RoomDoor } from './room-door.js';
import { VideoUnavailable } from './video-provider.js';

const forCitizens = {
  bg: 'В момента видеовръзката не работи. Опитайте пак след минута; ако срещата започва, обадете се в администрацията.',
  en: 'The video connection does not work at the moment. Try again in a minute; if the meeting begins, ring the office.',
};

/** Where one person joins a video meeting. */
@Injectable()
export class JoinRoom {
  constructor(
    private readonly em: EntityManager,
    private readonly door: RoomDoor,
    private readonly links: OwnLinks,
  ) {}

  /** For a party who asks, whenever they ask. @throws RoomNotReady, VideoUnavailable */
  async addressFor(meetingId: string, party: Party): Promise<RoomAddress> {
    const place = await this.door.find(meetingId);
    const isOurs = 'provider' in place && place.provider.heldHere;
    const joinUrl = isOurs
      ? await this.links.to(meetingId, party, place.meeting.end)
      : await this.elsewhere(place, party, (await nameOfParty(this.em, meetingId, party)) ?? '');
    return { joinUrl, ...place.hours };
  }

  /** The address at the service that holds the meeting. @throws VideoUnavailable */
  async elsewhere(place: Place, party: Party, name: string): Promise<string> {
    if ('address' in place) return place.address;
    const { provider, room, hours } = place;
    const who = { side: sideOf(party), name, until: new Date(hours.closesAt) };
    try {
      return await askProvider(() => provider.joinUrl(room.data, who));
    } catch (error) {
      // What the service says is for whoever set it up; a citizen can only wait or ring.
      throw who.side === 'staff' ? error : new VideoUnavailable(forCitizens, error);
    }
  }
}
