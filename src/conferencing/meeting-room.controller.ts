import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { Refuses } from '../platform/http/refuses.js';
import { JoinRoom } from './join-room.js';
import { partyOfCaller } from './party.query.js';
import { RoomAddress } from './room.answer.js';

/** The room of a video meeting, for either side of it. */
@ApiTags('conferencing')
@Controller()
export class MeetingRoomController {
  constructor(private readonly room: JoinRoom) {}

  @Get('meetings/:id/room')
  @Refuses({ 404: ['room-not-ready'], 503: ['video-unavailable'] })
  @ApiOperation({ operationId: 'getMeetingRoom', summary: 'Where the caller joins a video meeting' })
  find(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<RoomAddress> {
    return this.room.addressFor(id, partyOfCaller(caller));
  }
}
