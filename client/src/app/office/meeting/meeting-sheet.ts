import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector, resource } from '@angular/core';
import { TranslocoPipe } from '../../words/transloco';
import { Api } from 'contract/api';
import { getMeeting } from 'contract/functions';
import { Pending } from '../../ui/pending';
import { Say } from '../../words/say';
import { MeetingChanges } from './meeting-changes';
import { MeetingView } from './meeting-view';

/** Opens one meeting over the page that lists it; the page stays where it was. */
export function openMeetingSheet(injector: Injector, id: string): void {
  injector.get(Dialog).open<void, string>(MeetingSheet, {
    data: id,
    injector,
    ariaLabel: injector.get(Say).text('office.meeting.sheet'),
    panelClass: 'side-sheet',
    backdropClass: 'quiet',
    width: 'min(480px, 100vw)',
  });
}

/** One meeting over the page that lists it. */
@Component({
  selector: 'app-meeting-sheet',
  imports: [MeetingView, Pending, TranslocoPipe],
  template: `
    <button type="button" class="btn ghost small close" (click)="dialog.close()">
      {{ 'ui.close' | transloco }}
    </button>
    @if (meeting.hasValue()) {
      <app-meeting-view [meeting]="meeting.value()" />
    } @else {
      <ui-pending [of]="meeting" />
    }
  `,
  styles: `
    .close {
      float: right;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingSheet {
  private readonly api = inject(Api);
  private readonly id = inject<string>(DIALOG_DATA);
  protected readonly dialog = inject(DialogRef);
  protected readonly meeting = resource({
    loader: () => this.api.invoke(getMeeting, { id: this.id }),
  });

  constructor() {
    inject(MeetingChanges).keepFresh(this.meeting);
  }
}
