import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../libs/domain/aggregate.js';
import { actorOf, type Caller, CurrentCaller } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { ExpectedVersion } from '../platform/http/if-match.js';
import { Refuses } from '../platform/http/refuses.js';
import { AnswerMeeting } from './answer-meeting.js';
import { DecideAnswer } from './decide-answer.js';
import { Meeting } from './meeting.answer.js';
import { AnswerBody, NoteBody } from './meeting.body.js';
import { Meetings } from './meeting.query.js';
const NOT_OPEN = ['act-not-possible', 'answer-decided', 'meeting-has-begun', 'not-answered-yet'];

/** Answered before the visit: the administration writes, the citizen says whether that is enough. */
@ApiTags('booking')
@Controller()
export class WrittenAnswerController {
  constructor(
    private readonly commands: Commands,
    private readonly meetings: Meetings,
  ) {}

  @Post('office/meetings/:id/answer')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible', 'answer-decided', 'meeting-has-begun'] })
  @ApiOperation({
    operationId: 'answerMeeting',
    summary: 'Answer in writing before the visit',
    description:
      'The meeting stands until the citizen agrees that it is not needed; until they have decided, another answer replaces this one.',
  })
  async answer(
    @Param('id') id: string,
    @Body() { text }: AnswerBody,
    @CurrentCaller() staff: Caller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    await this.commands.run(new AnswerMeeting(id, actorOf(staff), text, version));
    return this.meetings.one(id);
  }

  @Post('meetings/:id/answer/accept')
  @HttpCode(200)
  @Refuses({ 409: NOT_OPEN })
  @ApiOperation({
    operationId: 'acceptAnswer',
    summary: 'The answer is enough: the meeting is resolved and its time free',
  })
  accept(
    @Param('id') id: string,
    @CurrentCaller() citizen: Caller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    return this.decide(id, actorOf(citizen), { enough: true }, version);
  }

  @Post('meetings/:id/answer/decline')
  @HttpCode(200)
  @Refuses({ 409: NOT_OPEN })
  @ApiOperation({ operationId: 'declineAnswer', summary: 'The meeting is still needed, and stands' })
  decline(
    @Param('id') id: string,
    @Body() { note }: NoteBody,
    @CurrentCaller() citizen: Caller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    return this.decide(id, actorOf(citizen), { enough: false, note: note ?? null }, version);
  }

  @Post('office/meetings/:id/answer/accept')
  @HttpCode(200)
  @Refuses({ 409: NOT_OPEN })
  @ApiOperation({
    operationId: 'acceptOfficeAnswer',
    summary: 'The citizen said on the phone that the answer is enough',
  })
  acceptForCitizen(
    @Param('id') id: string,
    @CurrentCaller() staff: Caller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    return this.decide(id, actorOf(staff), { enough: true }, version);
  }

  @Post('office/meetings/:id/answer/decline')
  @HttpCode(200)
  @Refuses({ 409: NOT_OPEN })
  @ApiOperation({
    operationId: 'declineOfficeAnswer',
    summary: 'The citizen said on the phone that they still want to meet',
  })
  declineForCitizen(
    @Param('id') id: string,
    @Body() { note }: NoteBody,
    @CurrentCaller() staff: Caller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    return this.decide(id, actorOf(staff), { enough: false, note: note ?? null }, version);
  }

  private async decide(
    id: string,
    by: Actor,
    said: DecideAnswer['said'],
    version: number | undefined,
  ): Promise<Meeting> {
    await this.commands.run(new DecideAnswer(id, by, said, version));
    return this.meetings.one(id);
  }
}
