import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { actorOf, type AnyCaller, CurrentCaller } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { Refuses } from '../platform/http/refuses.js';
import { CallMeeting, CallNext, PassOver } from './call-meeting.js';
import { Meeting } from './meeting.answer.js';
import { Meetings } from './meeting.query.js';

/** Who comes in next: numbers are called, the screens in the corridor show them, and nobody's name is said aloud. */
@ApiTags('booking')
@Controller('office')
export class CallController {
  constructor(
    private readonly commands: Commands,
    private readonly meetings: Meetings,
  ) {}

  @Post('hosts/:id/call-next')
  @HttpCode(200)
  @Refuses({ 409: ['nobody-waits'] })
  @ApiOperation({
    operationId: 'callNext',
    summary: 'Call the next of those who have arrived at a host today',
    description:
      'Whose meeting is the earliest, then who came first. Of two who call at once each gets somebody else. The answer is ' +
      'the meeting, with the number in `arrival`.',
  })
  async next(@Param('id') hostId: string, @CurrentCaller() caller: AnyCaller): Promise<Meeting> {
    return this.meetings.one(await this.commands.run(new CallNext(hostId, actorOf(caller))));
  }

  @Post('meetings/:id/call')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible'] })
  @ApiOperation({ operationId: 'callMeeting', summary: 'Call one number, again or out of turn' })
  async call(@Param('id') id: string, @CurrentCaller() caller: AnyCaller): Promise<Meeting> {
    await this.commands.run(new CallMeeting(id, actorOf(caller)));
    return this.meetings.one(id);
  }

  @Post('meetings/:id/unanswered')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible', 'not-called'] })
  @ApiOperation({
    operationId: 'passOverMeeting',
    summary: 'Nobody came when the number was called; it may be called again',
  })
  async passOver(@Param('id') id: string, @CurrentCaller() caller: AnyCaller): Promise<Meeting> {
    await this.commands.run(new PassOver(id, actorOf(caller)));
    return this.meetings.one(id);
  }
}
