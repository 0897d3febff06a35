import { Inject, Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { DatabaseSignal } from '../platform/database/database-signal.js';
import { CLOCK } from '../platform/platform.module.js';
import { asVideoUnavailable, askProvider } from './ask-provider.js';
import { nextTry } from './next-try.js';
import { Room } from './room.js';
import { RoomMakings } from './room-makings.js';
import { type VideoMeeting, videoMeeting } from './video-meeting.query.js';
import type { RoomData } from './video-provider.js';
import { type Current, VideoProviders } from './video-providers.js';

/** Who makes rooms where there is no provider at all. */
export const NOBODY = 'nobody';
const MAY_HAVE_ONE = ['approved', 'checkedIn'];

/** Whether a room is to be there: an approved meeting by video for which nobody pasted an address. */
export const needsRoom = (meeting: VideoMeeting | null): meeting is VideoMeeting =>
  meeting !== null && MAY_HAVE_ONE.includes(meeting.status) && !meeting.videoUrl;

/** Makes the room of a video meeting, or notes why it could not. A provider that is down delays it and nothing else. */
@Injectable()
export class MakeRoom {
  private readonly logger = new Logger(MakeRoom.name);

  constructor(
    private readonly em: EntityManager,
    private readonly providers: VideoProviders,
    private readonly makings: RoomMakings,
    private readonly signal: DatabaseSignal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing where there is a room already, none is needed, or somebody else is at it. */
  async tryFor(meetingId: string): Promise<void> {
    const meeting = await videoMeeting(this.em, meetingId);
    if (!needsRoom(meeting) || (await this.isThere(meetingId))) return;
    const claimed = await this.makings.claim(meetingId, this.clock.now());
    if (!claimed) return;
    // Asked again: somebody may have finished between the two.
    if (await this.isThere(meetingId)) return this.makings.done(meetingId);
    const current = await this.providers.current();
    const name = current?.registered.name ?? NOBODY;
    try {
      const data = current && (await this.made(current, { ...meeting, key: claimed.key }));
      if (data) await this.keep(meetingId, current, data);
      else await this.makings.byHand(meetingId, name);
    } catch (error) {
      const { words, message } = asVideoUnavailable(error);
      const now = this.clock.now();
      await this.makings.failed(meetingId, now, words, nextTry(now, claimed.tries, meeting));
      this.logger.warn(`meeting ${meetingId} has no room of ${name} yet: ${message}`);
    }
  }

  private async isThere(meetingId: string): Promise<boolean> {
    return (await this.em.count(Room, { id: meetingId })) > 0;
  }

  private async made(
    { registered, choice }: Current,
    meeting: VideoMeeting & { key: string },
  ): Promise<RoomData | null> {
    const kept = choice?.settings ?? this.providers.fromEnvironment(registered);
    const provider = await this.providers.with(registered, kept);
    return askProvider(() => provider.createRoom(meeting));
  }

  private async keep(meetingId: string, { registered, choice }: Current, data: RoomData): Promise<void> {
    const room = Room.open(
      meetingId,
      { provider: registered.name, choice: choice?.version ?? null },
      data,
      this.clock,
    );
    await this.em.transactional(async (em) => {
      await em.persist(room).flush();
      await this.makings.done(meetingId);
    });
    this.signal.give('outbox');
  }
}
