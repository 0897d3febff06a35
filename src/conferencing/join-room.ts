import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Room } from './room.js';
import { RoomNotReady } from './room-errors.js';
import { roomWindow } from './room-window.js';
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
  ) {}

  /** @throws RoomNotReady */
  async addressFor(
    meetingId: string,
    who: Omit<Participant, 'until'>,
  ): Promise<{ joinUrl: string; opensAt: Date; closesAt: Date }> {
    const meeting = await videoMeeting(this.em, meetingId);
    if (!meeting || !TAKES_PLACE.includes(meeting.status)) throw new RoomNotReady();
    const window = roomWindow(meeting);
    if (meeting.videoUrl) return { joinUrl: meeting.videoUrl, ...window };
    const room = await this.em.findOne(Room, { id: meetingId, closedAt: null });
    if (!room) throw new RoomNotReady();
    const joinUrl = await this.providers
      .named(room.provider)
      .joinUrl(room.data, { ...who, until: window.closesAt });
    return { joinUrl, ...window };
  }
}
