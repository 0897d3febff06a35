import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import type { Language } from '../../libs/domain/domain-error.js';
import { formatInstant } from '../booking/index.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { needsRoom, NOBODY } from './make-room.js';
import type { MeetingRoomState } from './room.answer.js';
import { Room } from './room.js';
import { type RoomMaking, RoomMakings } from './room-makings.js';
import { videoMeeting } from './video-meeting.query.js';
import { VideoProviders } from './video-providers.js';

const nothing = { service: null, videoUrl: null, error: null, failedAt: null, nextTryAt: null };

/** How far the room of a meeting is. */
@Injectable()
export class RoomStates {
  constructor(
    private readonly em: EntityManager,
    private readonly makings: RoomMakings,
    private readonly providers: VideoProviders,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(meetingId: string, language: Language): Promise<MeetingRoomState> {
    const meeting = await videoMeeting(this.em, meetingId);
    if (meeting?.videoUrl) return { ...nothing, state: 'ready', videoUrl: meeting.videoUrl };
    if (!needsRoom(meeting)) return { ...nothing, state: 'none' };
    const room = await this.em.findOne(Room, { id: meetingId, closedAt: null });
    if (room) return { ...nothing, state: 'ready', service: this.titleOf(room.provider, language) };
    const current = (await this.providers.current())?.registered.name ?? NOBODY;
    const making = await this.makings.of(meetingId);
    const zone = await this.settings.timeZone();
    const at = (instant?: Date | null) => (instant ? formatInstant(instant.getTime(), zone) : null);
    return {
      ...nothing,
      state: stateOf(making, current, this.clock.now()),
      service: this.titleOf(current, language),
      error: making?.said?.[language] ?? null,
      failedAt: at(making?.failedAt),
      nextTryAt: at(making?.nextTryAt),
    };
  }

  private titleOf(provider: string, language: Language): string | null {
    return this.providers.find(provider)?.title[language] ?? null;
  }
}

function stateOf(making: RoomMaking | null, current: string, now: Date): MeetingRoomState['state'] {
  if (!making) return 'waiting';
  if (making.claimedUntil && making.claimedUntil > now) return 'making';
  if (making.byHandUnder === current) return 'needsLink';
  return making.failedAt ? 'failed' : 'waiting';
}
