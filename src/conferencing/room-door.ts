import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { type MeetingRoomHours, roomHours } from '../booking/index.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { Room } from './room.js';
import { MeetingOff, RoomNotReady, RoomOver, RoomTooEarly } from './room-errors.js';
import { type VideoMeeting, videoMeeting } from './video-meeting.query.js';
import type { ProvidesRooms } from './video-provider.js';
import { VideoProviders } from './video-providers.js';

/** Where a video meeting is held: at an address that staff entered, or in a room that a provider made. */
export type Place = { meeting: VideoMeeting; hours: MeetingRoomHours } & (
  { address: string } | { room: Room; provider: ProvidesRooms }
);

const TAKES_PLACE = ['approved', 'checkedIn', 'held'];
const IS_OFF = ['refused', 'cancelled', 'resolved', 'expired'];

/**
 * Finds the room of a meeting and says whether it lets people in. Hours and status are those of the meeting at that
 * moment, whatever was true when the link was mailed.
 */
@Injectable()
export class RoomDoor {
  constructor(
    private readonly em: EntityManager,
    private readonly providers: VideoProviders,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whenever it is. @throws RoomNotReady */
  async find(meetingId: string): Promise<Place> {
    const meeting = await videoMeeting(this.em, meetingId);
    if (!meeting || !TAKES_PLACE.includes(meeting.status)) throw new RoomNotReady();
    const hours = roomHours(meeting.start.getTime(), meeting.end.getTime(), await this.settings.timeZone());
    if (meeting.videoUrl) return { meeting, hours, address: meeting.videoUrl };
    const room = await this.em.findOne(Room, { id: meetingId, closedAt: null });
    if (!room) throw new RoomNotReady();
    return { meeting, hours, room, provider: await this.providers.ofRoom(room) };
  }

  /** Only while people may go in. @throws MeetingOff, RoomTooEarly, RoomOver, RoomNotReady */
  async enter(meetingId: string): Promise<Place> {
    const meeting = await videoMeeting(this.em, meetingId);
    if (meeting && IS_OFF.includes(meeting.status)) throw new MeetingOff();
    if (meeting?.status === 'missed') throw new RoomOver();
    const place = await this.find(meetingId);
    const now = this.clock.now();
    if (now >= new Date(place.hours.closesAt)) throw new RoomOver();
    // Where the room is ours, it ends with the meeting; what another service does then is its own affair.
    if (place.meeting.status === 'held' && 'provider' in place && place.provider.heldHere)
      throw new RoomOver();
    if (now < new Date(place.hours.opensAt)) throw new RoomTooEarly(place.hours);
    return place;
  }
}
