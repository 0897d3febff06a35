import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Attempts, type Caller, CurrentCaller, networkOf } from '../identity/index.js';
import { Refuses } from '../platform/http/refuses.js';
import { OwnRoom } from './own-room.js';
import { EnterRoom } from './enter-room.js';
import { AdmitBody, EnterRoomBody, RoomPassBody } from './public-room.body.js';
import { RoomEntry, RoomPresence } from './room-entry.answer.js';

/** The door of every video meeting, and the room that is a page of ours: by link, without log-in. */
@ApiTags('conferencing')
@Controller('public/rooms')
export class PublicRoomController {
  constructor(
    private readonly door: EnterRoom,
    private readonly room: OwnRoom,
    private readonly attempts: Attempts,
  ) {}

  @Post('enter')
  @HttpCode(200)
  @Refuses({
    401: ['sign-in-needed'],
    403: ['room-link-invalid', 'room-link-expired'],
    404: ['not-found', 'room-not-ready'],
    409: ['meeting-off', 'room-over', 'room-too-early'],
    429: ['too-many-requests'],
    503: ['video-unavailable'],
  })
  @ApiOperation({
    operationId: 'enterRoom',
    summary: 'Open a link into a video meeting',
    description: 'Without a token, whoever is signed in comes in as a party to the meeting.',
  })
  async enter(
    @Body() body: EnterRoomBody,
    @Req() request: FastifyRequest,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<RoomEntry> {
    // Many may share a network, and a page that waits for its room asks every ten seconds.
    const network = networkOf(request.ip);
    await this.attempts.count([{ subject: `room ${network}`, most: 600, minutes: 10, waitMinutes: 1 }]);
    const { meetingId, token = null, pass = null } = body;
    return this.door.enter({ meetingId, token, pass }, caller);
  }

  @Post('presence')
  @HttpCode(200)
  @Refuses({
    403: ['room-link-invalid'],
    404: ['room-not-ready'],
    409: ['meeting-off', 'room-full', 'room-over', 'room-too-early'],
  })
  @ApiOperation({
    operationId: 'showPresence',
    summary: 'Be in the built-in room, or before it, and see who else is; asked every two seconds',
  })
  presence(@Body() { pass }: RoomPassBody): Promise<RoomPresence> {
    return this.room.present(pass);
  }

  @Post('admit')
  @HttpCode(200)
  @Refuses({
    403: ['forbidden', 'room-link-invalid'],
    404: ['room-not-ready'],
    409: ['meeting-off', 'room-over', 'room-too-early', 'room-full'],
  })
  @ApiOperation({ operationId: 'admitGuest', summary: 'The official lets in somebody who waits' })
  admit(@Body() { pass, guestId }: AdmitBody): Promise<RoomPresence> {
    return this.room.admit(pass, guestId);
  }

  @Post('leave')
  @HttpCode(204)
  @Refuses({ 403: ['room-link-invalid'], 409: ['room-over'] })
  @ApiOperation({ operationId: 'leaveRoom', summary: 'A guest leaves; they may come back' })
  leave(@Body() { pass }: RoomPassBody): Promise<void> {
    return this.room.leave(pass);
  }

  @Post('end')
  @HttpCode(204)
  @Refuses({
    403: ['forbidden', 'room-link-invalid'],
    404: ['room-not-ready'],
    409: ['act-not-possible', 'meeting-off', 'room-over', 'room-too-early', 'too-early'],
  })
  @ApiOperation({
    operationId: 'endRoom',
    summary: 'The official ends the meeting: it is held, and the room is closed',
  })
  end(@Body() { pass }: RoomPassBody): Promise<void> {
    return this.room.end(pass);
  }
}
