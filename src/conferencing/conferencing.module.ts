import { Module } from '@nestjs/common';
import { CloseRoom } from './close-room.reaction.js';
import { JoinRoom } from './join-room.js';
import { MeetingRoomController } from './meeting-room.controller.js';
import { OpenMissingRooms } from './open-missing-rooms.js';
import { OpenRoom } from './open-room.reaction.js';
import { VideoProviders } from './video-providers.js';

/** Rooms for video meetings, whichever service holds them. */
@Module({
  controllers: [MeetingRoomController],
  providers: [VideoProviders, OpenRoom, OpenMissingRooms, CloseRoom, JoinRoom],
})
export class ConferencingModule {}
