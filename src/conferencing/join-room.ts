import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { roomHours } from '../booking/index.js';
import { Settings } from '../platform/settings/settings.js';
import { Room } from './room.js';
import type { RoomAddress } from './room.answer.js';
import { RoomNotReady } from './room-errors.js';
import { videoMeeting } from './video-meeting.query.js';
import type { Participant } from './video-provider.js';
import { VideoProviders } from './video-providers.js';

const TAKES_PLACE = ['approved', 'checkedIn', 'held'];

/** Where one side of a video meeting joins it. */
@Injectable()
export class JoinRoom {
  constructor(
    private readonly em: EntityManager,
    private readonly providers: VideoProviders,
    private readonly settings: Settings,
  ) {}

  /** @throws RoomNotReady */
  async addressFor(meetingId: string, who: Omit<Participant, 'until'>): Promise<RoomAddress> {
    const meeting = await videoMeeting(this.em, meetingId);
    if (!meeting || !TAKES_PLACE.includes(meeting.status)) throw new RoomNotReady();
    const hours = roomHours(meeting.start.getTime(), meeting.end.getTime(), await this.settings.timeZone());
    if (meeting.videoUrl) return { joinUrl: meeting.videoUrl, ...hours };
    const room = await this.em.findOne(Room, { id: meetingId, closedAt: null });
    if (!room) throw new RoomNotReady();
    const until = new Date(hours.closesAt);
    const joinUrl = await this.providers.named(room.provider).joinUrl(room.data, { ...who, until });
    return { joinUrl, ...hours };
  }
}
