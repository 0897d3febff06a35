import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { actorOf, type AnyCaller, type Caller, CurrentCaller, seesEveryHost } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { ExpectedVersion } from '../platform/http/if-match.js';
import { Refuses } from '../platform/http/refuses.js';
import { AcceptOffer } from './accept-offer.js';
import { BookOnBehalf } from './book-on-behalf.js';
import { CancelMeeting } from './cancel-meeting.js';
import { CountLostTimes } from './counts-unmet-demand.js';
import { ApproveMeeting } from './decide-meeting.js';
import { GiveVideoAddress } from './give-video-address.js';
import { Meeting, MeetingHistory, MeetingPage } from './meeting.answer.js';
import {
  ApproveBody,
  BookOnBehalfBody,
  NoteBody,
  OfficeMeetingsQuery,
  ReasonBody,
  RefuseBody,
  RescheduleBody,
  VideoAddressBody,
} from './meeting.body.js';
import { Meetings } from './meeting.query.js';
import { NoteOutcome } from './note-outcome.js';
import { RefuseMeeting } from './refuse-meeting.js';
import { RescheduleMeeting } from './reschedule-meeting.js';
import { SimilarToMeeting } from './similar.answer.js';
import { SimilarOnes } from './similar-meetings.query.js';
import { SeatWalkIn } from './seat-walk-in.js';
import { WalkInBody } from './walk-in.body.js';

/** Meetings from the administration's side: hosts see their own, desk and administrators all. */
@ApiTags('booking')
@Controller('office/meetings')
export class OfficeMeetingController {
  constructor(
    private readonly commands: Commands,
    private readonly meetings: Meetings,
    private readonly similarOnes: SimilarOnes,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listOfficeMeetings', summary: 'Meetings of the hosts that the caller sees' })
  list(@Query() query: OfficeMeetingsQuery, @CurrentCaller() caller: AnyCaller): Promise<MeetingPage> {
    return this.meetings.ofOffice(query, seesEveryHost(caller) ? undefined : caller.hostIds);
  }

  @Post()
  @CountLostTimes()
  @Refuses({ 404: ['not-found'], 409: ['already-discussed', 'slot-taken'], 422: ['slot-not-offered'] })
  @ApiOperation({
    operationId: 'bookOnBehalf',
    summary: 'Book for somebody who rang, stands at the desk or asked a program',
  })
  async book(@Body() body: BookOnBehalfBody, @CurrentCaller() caller: AnyCaller): Promise<Meeting> {
    const id = await this.commands.run(
      new BookOnBehalf(caller, {
        ...body,
        origin: body.origin ?? null,
        start: new Date(body.start),
        documentNumber: body.documentNumber ?? null,
        attendee: { ...body.attendee, email: body.attendee.email ?? null },
        despiteEarlier: body.despiteEarlier ?? false,
      }),
    );
    return this.meetings.one(id);
  }

  @Post('walk-in')
  @Refuses({ 404: ['not-found'], 409: ['already-discussed', 'no-free-time-today'] })
  @ApiOperation({
    operationId: 'seatWalkIn',
    summary: 'Seat a visitor without a booking in today’s next free time',
    description: '409 `no-free-time-today` carries `nextFree`, the first free time of a later day, or null.',
  })
  async seatWalkIn(@Body() body: WalkInBody, @CurrentCaller() staff: Caller): Promise<Meeting> {
    const { attendee } = body;
    const id = await this.commands.run(
      new SeatWalkIn(staff, {
        scheduleId: body.scheduleId,
        mode: 'inPerson',
        topic: body.topic,
        documentNumber: body.documentNumber ?? null,
        despiteEarlier: body.despiteEarlier ?? false,
        attendee: { ...attendee, phone: attendee.phone ?? null, email: attendee.email ?? null },
      }),
    );
    return this.meetings.one(id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible', 'meeting-has-begun'] })
  @ApiOperation({ operationId: 'approveMeeting', summary: 'Agree to meet' })
  async approve(
    @Param('id') id: string,
    @Body() { note, videoUrl }: ApproveBody,
    @CurrentCaller() caller: AnyCaller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    const said = { note: note ?? null, videoUrl: videoUrl ?? null };
    await this.commands.run(new ApproveMeeting(id, actorOf(caller), said, version));
    return this.meetings.one(id);
  }

  @Post(':id/video-url')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible'] })
  @ApiOperation({
    operationId: 'giveVideoAddress',
    summary: 'Hold an approved meeting by video in a room that was made elsewhere',
    description: 'Our own links lead there from then on: nobody needs a new one.',
  })
  async giveVideoAddress(
    @Param('id') id: string,
    @Body() { videoUrl }: VideoAddressBody,
    @CurrentCaller() staff: Caller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    await this.commands.run(new GiveVideoAddress(id, actorOf(staff), videoUrl, version));
    return this.meetings.one(id);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible'], 422: ['reason-required'] })
  @ApiOperation({
    operationId: 'refuseMeeting',
    summary: 'Decline, with a reason and perhaps with who is competent',
  })
  async refuse(
    @Param('id') id: string,
    @Body() body: RefuseBody,
    @CurrentCaller() caller: AnyCaller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    const said = {
      reason: body.reason ?? null,
      reasonId: body.reasonId ?? null,
      competentScheduleId: body.competentScheduleId ?? null,
      competentGroupId: body.competentGroupId ?? null,
    };
    await this.commands.run(new RefuseMeeting(id, actorOf(caller), said, version));
    return this.meetings.one(id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible'], 422: ['reason-required'] })
  @ApiOperation({ operationId: 'cancelOfficeMeeting', summary: 'Cancel, with a reason' })
  async cancel(
    @Param('id') id: string,
    @Body() { reason }: ReasonBody,
    @CurrentCaller() caller: AnyCaller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    await this.commands.run(new CancelMeeting(id, actorOf(caller), reason ?? null, version));
    return this.meetings.one(id);
  }

  @Post(':id/reschedule')
  @HttpCode(200)
  @Refuses({
    409: ['act-not-possible', 'slot-taken'],
    422: ['reason-required', 'same-time', 'slot-not-offered'],
  })
  @ApiOperation({
    operationId: 'rescheduleOfficeMeeting',
    summary: 'Move to another free time, with a reason',
  })
  async reschedule(
    @Param('id') id: string,
    @Body() { start, reason }: RescheduleBody,
    @CurrentCaller() caller: AnyCaller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    await this.commands.run(
      new RescheduleMeeting(id, actorOf(caller), new Date(start), reason ?? null, version),
    );
    return this.meetings.one(id);
  }

  @Post(':id/offers/:offerId/accept')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible', 'offer-gone'] })
  @ApiOperation({
    operationId: 'acceptOfficeOffer',
    summary: 'The citizen said on the phone which of the held times they take',
  })
  async acceptOffer(
    @Param('id') id: string,
    @Param('offerId') offerId: string,
    @CurrentCaller() staff: Caller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    await this.commands.run(new AcceptOffer(id, offerId, actorOf(staff), version));
    return this.meetings.one(id);
  }

  @Post(':id/check-in')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible', 'too-early'] })
  @ApiOperation({ operationId: 'checkInMeeting', summary: 'The citizen has arrived' })
  checkIn(
    @Param('id') id: string,
    @Body() { note }: NoteBody,
    @CurrentCaller() caller: AnyCaller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    return this.note(new NoteOutcome(id, actorOf(caller), 'checkIn', note ?? null, version));
  }

  @Post(':id/hold')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible', 'too-early'] })
  @ApiOperation({ operationId: 'holdMeeting', summary: 'The meeting was held' })
  hold(
    @Param('id') id: string,
    @Body() { note }: NoteBody,
    @CurrentCaller() caller: AnyCaller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    return this.note(new NoteOutcome(id, actorOf(caller), 'hold', note ?? null, version));
  }

  @Post(':id/miss')
  @HttpCode(200)
  @Refuses({ 409: ['act-not-possible', 'too-early'] })
  @ApiOperation({ operationId: 'missMeeting', summary: 'The citizen did not come' })
  miss(
    @Param('id') id: string,
    @Body() { note }: NoteBody,
    @CurrentCaller() caller: AnyCaller,
    @ExpectedVersion() version?: number,
  ): Promise<Meeting> {
    return this.note(new NoteOutcome(id, actorOf(caller), 'miss', note ?? null, version));
  }

  @Get(':id/history')
  @ApiOperation({ operationId: 'getMeetingHistory', summary: 'What happened to it, oldest first' })
  history(@Param('id') id: string): Promise<MeetingHistory> {
    return this.meetings.history(id);
  }

  @Get(':id/similar')
  @ApiOperation({
    operationId: 'listSimilarMeetings',
    summary: 'Open meetings of the same person at the same schedule, or about the same document',
  })
  similar(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<SimilarToMeeting> {
    return this.similarOnes.toMeeting(id, seesEveryHost(caller) ? undefined : caller.hostIds);
  }

  private async note(outcome: NoteOutcome): Promise<Meeting> {
    await this.commands.run(outcome);
    return this.meetings.one(outcome.id);
  }
}
