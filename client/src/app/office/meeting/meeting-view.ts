import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Meeting } from 'contract/models';
import { DocumentPanel } from '../document/document-panel';
import { MeetingMessages } from '../told/meeting-messages';
import { MeetingActs } from './meeting-acts';
import { MeetingFacts } from './meeting-facts';
import { MeetingHistory } from './meeting-history';
import { MeetingRoom } from './meeting-room';
import { MeetingTitle } from './meeting-title';
import { OfferedTimes } from './offered-times';
import { SimilarMeetings } from './similar-meetings';
import { WrittenAnswer } from './written-answer';

/** One meeting with everything about it: time, facts, what can be done, what has happened. */
@Component({
  selector: 'app-meeting-view',
  imports: [
    DocumentPanel,
    MeetingActs,
    MeetingFacts,
    MeetingHistory,
    MeetingMessages,
    MeetingRoom,
    MeetingTitle,
    OfferedTimes,
    SimilarMeetings,
    WrittenAnswer,
  ],
  template: `
    <app-meeting-title [meeting]="meeting()" />
    <app-meeting-acts [meeting]="meeting()" />
    <app-meeting-facts [meeting]="meeting()" [withDocument]="false" />
    <app-offered-times [meeting]="meeting()" />
    <app-written-answer [meeting]="meeting()" />
    <app-meeting-room [meeting]="meeting()" />
    <app-similar-meetings [meeting]="meeting()" />
    @if (meeting().documentNumber) {
      <app-document-panel [meeting]="meeting()" />
    }
    <app-meeting-messages [meeting]="meeting()" />
    <app-meeting-history [meeting]="meeting()" />
  `,
  styles: `
    :host {
      display: block;
    }
    app-meeting-acts {
      margin: 16px 0 20px;
    }
    app-document-panel,
    app-meeting-messages,
    app-meeting-history {
      margin-top: 24px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingView {
  readonly meeting = input.required<Meeting>();
}
