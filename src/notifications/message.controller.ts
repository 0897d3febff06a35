import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { NoteReading } from '../booking/index.js';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { PageQuery } from '../platform/http/page.js';
import { Refuses } from '../platform/http/refuses.js';
import { NotToldPage, SentMessages, SentMessageText } from './message.answer.js';
import { ResendBody, RungBody } from './message.body.js';
import { Messages } from './message.query.js';
import { NoteRung } from './note-rung.js';
import { ResendMessage } from './resend-message.js';

/** What was sent to whom, as staff see it; and whom somebody must ring because nothing reached them. */
@ApiTags('notifications')
@Controller('office')
export class MessageController {
  constructor(
    private readonly commands: Commands,
    private readonly messages: Messages,
    private readonly reading: NoteReading,
  ) {}

  @Get('meetings/:id/messages')
  @ApiOperation({
    operationId: 'listMeetingMessages',
    summary: 'What was sent about a meeting, oldest first, in one page',
  })
  ofMeeting(@Param('id') id: string): Promise<SentMessages> {
    return this.messages.ofMeeting(id);
  }

  @Get('messages/:id')
  @ApiOperation({ operationId: 'getMessage', summary: 'A message, readable as it was sent' })
  async one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<SentMessageText> {
    const message = await this.messages.one(id);
    // It says what the citizen wrote: whoever reads it has read the meeting.
    await this.reading.note('MeetingRead', message.meetingId ?? undefined, caller);
    return message;
  }

  @Post('messages/:id/resend')
  @HttpCode(200)
  @Refuses({ 409: ['message-not-failed', 'address-not-changeable', 'no-address'] })
  @ApiOperation({
    operationId: 'resendMessage',
    summary: 'Send a message that failed once more',
    description:
      '409 `message-not-failed` where it waits or is sent. `to`, only for a citizen, is another e-mail address; 409 `address-not-changeable` otherwise. 409 `no-address` without it where nobody knows one.',
  })
  async resend(@Param('id') id: string, @Body() { to }: ResendBody): Promise<SentMessageText> {
    await this.commands.run(new ResendMessage(id, to ?? null));
    return this.messages.one(id);
  }

  @Get('not-told')
  @ApiOperation({
    operationId: 'listNotTold',
    summary: 'Those whom a message did not reach and nobody has rung yet, the longest waiting first',
  })
  notTold(@Query() page: PageQuery, @CurrentCaller() caller: Caller): Promise<NotToldPage> {
    return this.messages.notTold(page, caller);
  }

  @Post('not-told/:id/rung')
  @HttpCode(200)
  @Refuses({ 409: ['message-not-failed'] })
  @ApiOperation({
    operationId: 'noteRung',
    summary: 'Somebody rang the person; the message leaves the list and stays in the ledger',
    description: '409 `message-not-failed` where it waits or is sent.',
  })
  async rung(
    @Param('id') id: string,
    @Body() { note }: RungBody,
    @CurrentCaller() caller: Caller,
  ): Promise<SentMessageText> {
    await this.commands.run(new NoteRung(id, caller, note ?? null));
    return this.messages.one(id);
  }
}
