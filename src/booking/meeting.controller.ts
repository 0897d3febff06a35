import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '../../libs/domain/clock.js';
import { actorOf, type AnyCaller, type Caller, CurrentCaller } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { ExpectedVersion } from '../platform/http/if-match.js';
import { Refuses } from '../platform/http/refuses.js';
import { CLOCK } from '../platform/platform.module.js';
import { AcceptOffer } from './accept-offer.js';
import { CancelMeeting } from './cancel-meeting.js';
import { CountLostTimes } from './counts-unmet-demand.js';
import { Meeting, MeetingPage } from './meeting.answer.js';
import {
  MyMeetingsQuery,
  ReasonBody,
  RequestMeetingBody,
  RescheduleBody,
  SimilarQuery,
} from './meeting.body.js';
import { Meetings } from './meeting.query.js';
import { NoteReading } from './note-reading.js';
import { RequestMeeting } from './request-meeting.js';
import { RescheduleMeeting } from './reschedule-meeting.js';
import { SimilarMeetings } from './similar.answer.js';
import { SimilarOnes } from './similar-meetings.query.js';

/** A citizen's own meetings. */
@ApiTags('booking')
@Controller()
export class MeetingController {
  constructor(
    private readonly commands: Commands,
    private readonly meetings: Meetings,
    private readonly similarOnes: SimilarOnes,
    private readonly reading: NoteReading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('meetings')
  @CountLostTimes()
  @Refuses({
    409: ['already-discussed', 'blocked-after-missed', 'slot-taken', 'too-many-open-meetings'],
    422: ['slot-not-offered'],
  })
  @ApiOperation({ operationId: 'requestMeeting', summary: 'Ask for a free time' })
  request(@Body() body: RequestMeetingBody, @CurrentCaller() citizen: Caller): Promise<Meeting> {
    return this.commands.run(
      new RequestMeeting(citizen, {
        ...body,
        start: new Date(body.start),
        documentNumber: body.documentNumber ?? null,
        phone: body.phone ?? null,
        reservationId: body.reservationId ?? null,
      }),
    );
  }

  @Get('me/meetings')
  @ApiOperation({ operationId: 'listMyMeetings', summary: 'The caller’s own meetings' })
  mine(@Query() query: MyMeetingsQuery, @CurrentCaller() citizen: Caller): Promise<MeetingPage> {
    return this.meetings.ofCitizen(citizen.id, query.when, query, this.clock.now());
  }

  @Get('me/meetings/similar')
  @ApiOperation({
    operationId: 'listMySimilarMeetings',
    summary: 'Own open meetings at the same schedule or about the same document',
  })
  similar(@Query() query: SimilarQuery, @CurrentCaller() citizen: Caller): Promise<SimilarMeetings> {
    return this.similarOnes.ofCitizen(citizen.id, query.scheduleId, query.documentNumber ?? null);
  }

  @Get('meetings/:id')
  @ApiOperation({ operationId: 'getMeeting', summary: 'One meeting, for either side of it' })
  async one(@Param('id') id: string, @CurrentCaller() caller: AnyCaller): Promise<Meeting> {
    await this.reading.note('MeetingRead', id, caller);
    return this.meetings.one(id);
  }

  @Post('meetings/:id/cancel')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible', 'meeting-has-begun', 'too-late-to-cancel'], 422: ['reason-required'] })
  @ApiOperation({ operationId: 'cancelMeeting', summary: 'Give the time back, with a reason' })
  async cancel(
    @Param('id') id: string,
    @Body() { reason }: ReasonBody,
    @CurrentCaller() citizen: Caller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    await this.commands.run(new CancelMeeting(id, actorOf(citizen), reason ?? null, version));
    return this.meetings.one(id);
  }

  @Post('meetings/:id/reschedule')
  @HttpCode(200)
  @Refuses({
    409: ['act-not-possible', 'meeting-has-begun', 'slot-taken', 'too-late-to-cancel'],
    422: ['same-time', 'slot-not-offered'],
  })
  @ApiOperation({ operationId: 'rescheduleMeeting', summary: 'Move to another free time of the schedule' })
  async reschedule(
    @Param('id') id: string,
    @Body() { start, reason }: RescheduleBody,
    @CurrentCaller() citizen: Caller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    await this.commands.run(
      new RescheduleMeeting(id, actorOf(citizen), new Date(start), reason ?? null, version),
    );
    return this.meetings.one(id);
  }

  @Post('meetings/:id/offers/:offerId/accept')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible', 'offer-gone'] })
  @ApiOperation({
    operationId: 'acceptOffer',
    summary: 'Choose one of the times that are held since the host is away',
  })
  async acceptOffer(
    @Param('id') id: string,
    @Param('offerId') offerId: string,
    @CurrentCaller() citizen: Caller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    await this.commands.run(new AcceptOffer(id, offerId, actorOf(citizen), version));
    return this.meetings.one(id);
  }
}
