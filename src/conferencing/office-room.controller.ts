import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { readerLanguage } from '../platform/http/reader-language.js';
import { Refuses } from '../platform/http/refuses.js';
import { MakeRoom } from './make-room.js';
import { MeetingRoomState } from './room.answer.js';
import { RoomNotNeeded } from './room-errors.js';
import { RoomStates } from './room-state.query.js';

/** How far the room of a video meeting is, and a way not to wait for the next try. */
@ApiTags('conferencing')
@Controller('office/meetings/:id/room')
export class OfficeRoomController {
  constructor(
    private readonly rooms: MakeRoom,
    private readonly states: RoomStates,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getMeetingRoomState', summary: 'How far the room of a meeting is' })
  state(@Param('id') id: string, @Req() request: FastifyRequest): Promise<MeetingRoomState> {
    return this.states.of(id, readerLanguage(request));
  }

  @Post('try')
  @HttpCode(200)
  @Refuses({ 409: ['room-not-needed'] })
  @ApiOperation({
    operationId: 'tryMeetingRoom',
    summary: 'Try now to make the room; the answer says what became of it',
  })
  async tryNow(@Param('id') id: string, @Req() request: FastifyRequest): Promise<MeetingRoomState> {
    const { state } = await this.states.of(id, readerLanguage(request));
    if (state === 'none' || state === 'ready') throw new RoomNotNeeded();
    await this.rooms.tryFor(id);
    return this.states.of(id, readerLanguage(request));
  }
}
