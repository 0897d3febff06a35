import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { firstValueFrom } from 'rxjs';
import { When } from '../../ui/when';
import { type Refusal, RefusalForm } from '../decide-meetings/refusal-form';

/** @returns why the request is refused, or null when it is left as it is */
export async function askRefusal(injector: Injector, meeting: Meeting): Promise<Refusal | null> {
  const dialog = injector.get(Dialog).open<Refusal, Meeting>(RefuseMeeting, {
    data: meeting,
    injector,
    ariaLabelledBy: 'refuse-title',
    panelClass: 'side-sheet',
    backdropClass: 'quiet',
    width: 'min(560px, 100vw)',
  });
  return (await firstValueFrom(dialog.closed)) ?? null;
}

/** The refusal form for a request that is looked at outside the page of requests. */
@Component({
  selector: 'app-refuse-meeting',
  imports: [RefusalForm, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h2 id="refuse-title">
        {{ t('office.acts.refusal.title', { name, when: when.chosen(meeting.start) }) }}
      </h2>
      <p class="muted">{{ t('office.acts.refusal.meaning') }}</p>
      <app-refusal-form [meeting]="meeting" (refused)="dialog.close($event)" (kept)="dialog.close()" />
    </ng-container>
  `,
  styles: `
    p {
      margin: 4px 0 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RefuseMeeting {
  protected readonly meeting = inject<Meeting>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<Refusal>>(DialogRef);
  protected readonly when = inject(When);
  protected readonly name = `${this.meeting.attendee.givenName} ${this.meeting.attendee.familyName}`;
}
