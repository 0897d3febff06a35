import { inject, Injectable } from '@angular/core';
import { Api } from 'contract/api';
import {
  acceptOfficeAnswer,
  acceptOfficeOffer,
  answerMeeting,
  approveMeeting,
  cancelOfficeMeeting,
  checkInMeeting,
  declineOfficeAnswer,
  giveVideoAddress,
  holdMeeting,
  missMeeting,
  refuseMeeting,
  rescheduleOfficeMeeting,
} from 'contract/functions';
import type { Meeting } from 'contract/models';
import { ifVersion } from '../../session/api-calls';
import type { Refusal } from '../decide-meetings/refusal-form';

/** Every change to a meeting goes out with the version its reader saw: nobody overwrites what they have not read. */
@Injectable({ providedIn: 'root' })
export class MeetingWrites {
  private readonly api = inject(Api);

  approve({ id, version }: Meeting): Promise<Meeting> {
    return this.api.invoke(approveMeeting, { id, body: {} }, ifVersion(version));
  }

  refuse({ id, version }: Meeting, refusal: Refusal): Promise<Meeting> {
    return this.api.invoke(refuseMeeting, { id, body: refusal }, ifVersion(version));
  }

  answer({ id, version }: Meeting, text: string): Promise<Meeting> {
    return this.api.invoke(answerMeeting, { id, body: { text } }, ifVersion(version));
  }

  acceptAnswer({ id, version }: Meeting): Promise<Meeting> {
    return this.api.invoke(acceptOfficeAnswer, { id }, ifVersion(version));
  }

  acceptOffer({ id, version }: Meeting, offerId: string): Promise<Meeting> {
    return this.api.invoke(acceptOfficeOffer, { id, offerId }, ifVersion(version));
  }

  declineAnswer({ id, version }: Meeting): Promise<Meeting> {
    return this.api.invoke(declineOfficeAnswer, { id, body: {} }, ifVersion(version));
  }

  cancel({ id, version }: Meeting, reason: string): Promise<Meeting> {
    return this.api.invoke(cancelOfficeMeeting, { id, body: { reason } }, ifVersion(version));
  }

  move({ id, version }: Meeting, start: string, reason: string): Promise<Meeting> {
    return this.api.invoke(rescheduleOfficeMeeting, { id, body: { start, reason } }, ifVersion(version));
  }

  giveVideoAddress({ id, version }: Meeting, videoUrl: string): Promise<Meeting> {
    return this.api.invoke(giveVideoAddress, { id, body: { videoUrl } }, ifVersion(version));
  }

  checkIn({ id, version }: Meeting): Promise<Meeting> {
    return this.api.invoke(checkInMeeting, { id, body: {} }, ifVersion(version));
  }

  hold({ id, version }: Meeting): Promise<Meeting> {
    return this.api.invoke(holdMeeting, { id, body: {} }, ifVersion(version));
  }

  miss({ id, version }: Meeting): Promise<Meeting> {
    return this.api.invoke(missMeeting, { id, body: {} }, ifVersion(version));
  }
}
