import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { AcceptOfferHandler } from './accept-offer.js';
import { AnswerMeetingHandler } from './answer-meeting.js';
import { BookOnBehalfHandler } from './book-on-behalf.js';
import { CallController } from './call.controller.js';
import { CallMeetingHandler, CallNextHandler, PassOverHandler } from './call-meeting.js';
import { CancelMeetingHandler } from './cancel-meeting.js';
import { CatchStragglersHandler } from './catch-stragglers.js';
import { CloseTimesHandler } from './close-times.js';
import { Closing } from './closing.js';
import { ClosureController } from './closure.controller.js';
import { ClosureList } from './closure-list.query.js';
import { DecideAnswerHandler } from './decide-answer.js';
import { ApproveMeetingHandler } from './decide-meeting.js';
import { CitizensDeadline } from './citizens-deadline.js';
import { CitizensLimits } from './citizens-limits.js';
import { ExpireRequestsHandler, ExpireRequestsRegularly } from './expire-requests.js';
import { FreeTimesController } from './free-times.controller.js';
import { FreeTimes } from './free-times.query.js';
import { GiveVideoAddressHandler } from './give-video-address.js';
import { LapseNextOffersHandler } from './lapse-offers.js';
import { MeetingOfSeenHost, OwnMeeting, PartyToMeeting, SeenHost } from './meeting-access.js';
import { MeetingController } from './meeting.controller.js';
import { Meetings } from './meeting.query.js';
import { MeetingPersonalData } from './meeting-personal-data.js';
import { NextTimes } from './next-times.query.js';
import { NoteOutcomeHandler } from './note-outcome.js';
import { NoteRoomReady } from './note-room-ready.reaction.js';
import { OfferOtherTimes } from './offer-other-times.js';
import { OfficeMeetingController } from './office-meeting.controller.js';
import { PublicScheduleController } from './public-schedule.controller.js';
import { PublishedTimesController } from './published-times.controller.js';
import { People } from './people.query.js';
import { PeopleController } from './people.controller.js';
import { PublicTree } from './public-tree.query.js';
import { KnownRefusalReason } from './known-refusal-reason.js';
import { RefusalReasonController } from './refusal-reason.controller.js';
import { RefuseMeetingHandler } from './refuse-meeting.js';
import { ReleaseTimeHandler } from './release-time.js';
import { ReopenTimesHandler } from './reopen-times.js';
import { RequestMeetingHandler } from './request-meeting.js';
import { ReservationController } from './reservation.controller.js';
import { Reservations } from './reservations.js';
import { ReserveTimeHandler } from './reserve-time.js';
import { RescheduleMeetingHandler } from './reschedule-meeting.js';
import { ResettleRegularly } from './resettle-regularly.js';
import { ResettleStrandedHandler } from './resettle-stranded.js';
import { ResettlementController } from './resettlement.controller.js';
import { Resettlements } from './resettlement.query.js';
import { SeenResettlement } from './resettlement-access.js';
import { Resettling } from './resettling.js';
import { Preview } from './schedule-preview.query.js';
import { SettleNextMeetingHandler } from './settle-meeting.js';
import { NoteReading } from './note-reading.js';
import { SimilarOnes } from './similar-meetings.query.js';
import { SeatWalkInHandler } from './seat-walk-in.js';
import { SlotsToTake } from './slots-to-take.js';
import { Stranded } from './stranded.query.js';
import { SweepReservations } from './sweep-reservations.js';
import { TakeOver } from './take-over.js';
import { UnmetDemand } from './unmet-demand.js';
import { WrittenAnswerController } from './written-answer.controller.js';

/** Meetings from request to outcome, and the times that are still free for them. */
@Module({})
export class BookingModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: BookingModule,
      imports: [SchedulingModule],
      controllers: [
        MeetingController,
        OfficeMeetingController,
        CallController,
        WrittenAnswerController,
        PeopleController,
        FreeTimesController,
        PublicScheduleController,
        PublishedTimesController,
        ReservationController,
        RefusalReasonController,
        ClosureController,
        ResettlementController,
      ],
      providers: [
        SlotsToTake,
        Reservations,
        SimilarOnes,
        NoteReading,
        CitizensDeadline,
        CitizensLimits,
        FreeTimes,
        NextTimes,
        PublicTree,
        Preview,
        Meetings,
        People,
        OwnMeeting,
        MeetingOfSeenHost,
        SeenHost,
        PartyToMeeting,
        KnownRefusalReason,
        ReserveTimeHandler,
        ReleaseTimeHandler,
        RequestMeetingHandler,
        BookOnBehalfHandler,
        SeatWalkInHandler,
        ApproveMeetingHandler,
        GiveVideoAddressHandler,
        RefuseMeetingHandler,
        AnswerMeetingHandler,
        DecideAnswerHandler,
        CancelMeetingHandler,
        RescheduleMeetingHandler,
        NoteOutcomeHandler,
        CallNextHandler,
        CallMeetingHandler,
        PassOverHandler,
        Stranded,
        TakeOver,
        OfferOtherTimes,
        ClosureList,
        Closing,
        Resettling,
        Resettlements,
        SeenResettlement,
        CloseTimesHandler,
        ReopenTimesHandler,
        ResettleStrandedHandler,
        SettleNextMeetingHandler,
        AcceptOfferHandler,
        LapseNextOffersHandler,
        CatchStragglersHandler,
        ExpireRequestsHandler,
        MeetingPersonalData,
        NoteRoomReady,
        UnmetDemand,
        ...(config.process === 'http' ? [] : [ExpireRequestsRegularly, SweepReservations, ResettleRegularly]),
      ],
      exports: [Meetings, PartyToMeeting],
    };
  }
}
