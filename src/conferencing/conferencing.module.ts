import { type DynamicModule, Module } from '@nestjs/common';
import { MeetingOfSeenHost, Meetings, PartyToMeeting } from '../booking/index.js';
import type { Config } from '../platform/config.js';
import { OwnRoom } from './own-room.js';
import { CloseRoom } from './close-room.reaction.js';
import { EnterRoom } from './enter-room.js';
import { ForgetGuests } from './forget-guests.js';
import { JoinRoom } from './join-room.js';
import { MeetingRoomController } from './meeting-room.controller.js';
import { MakeRoom } from './make-room.js';
import { MakeRoomsRegularly } from './make-rooms-regularly.js';
import { OfficeRoomController } from './office-room.controller.js';
import { OpenRoom } from './open-room.reaction.js';
import { OwnLinksModule } from './own-links.module.js';
import { PublicRoomController } from './public-room.controller.js';
import { RoomDoor } from './room-door.js';
import { RoomGuests } from './room-guests.js';
import { RoomMakings } from './room-makings.js';
import { RoomStates } from './room-state.query.js';
import { PeerEntrance } from './signalling/peer-entrance.js';
import { SignalPost } from './signalling/signal-post.js';
import { SignallingServer } from './signalling/signalling-server.js';
import { VideoChoices } from './video-choices.js';
import { VideoProviders } from './video-providers.js';
import { VideoSettingsController } from './video-settings.controller.js';
import { VideoSettings } from './video-settings.js';

/** Rooms for video meetings, whichever service holds them, and our own room. */
@Module({})
export class ConferencingModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ConferencingModule,
      imports: [OwnLinksModule],
      controllers: [
        MeetingRoomController,
        OfficeRoomController,
        PublicRoomController,
        VideoSettingsController,
      ],
      providers: [
        VideoChoices,
        VideoProviders,
        VideoSettings,
        Meetings,
        MeetingOfSeenHost,
        PartyToMeeting,
        RoomMakings,
        RoomStates,
        MakeRoom,
        OpenRoom,
        CloseRoom,
        RoomDoor,
        JoinRoom,
        EnterRoom,
        RoomGuests,
        OwnRoom,
        ...(config.process === 'http' ? [] : [MakeRoomsRegularly, ForgetGuests]),
        ...(config.process === 'worker' ? [] : [PeerEntrance, SignalPost, SignallingServer]),
      ],
    };
  }
}
