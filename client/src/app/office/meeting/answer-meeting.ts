import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  type Injector,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { firstValueFrom } from 'rxjs';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { Labelled } from '../../ui/labelled';
import { When } from '../../ui/when';
import { MeetingWrites } from './meeting-writes';

/** @returns whether it was answered, or turned out to be changed by someone else */
export async function openAnswerMeeting(injector: Injector, meeting: Meeting): Promise<boolean> {
  const dialog = injector.get(Dialog).open<boolean, Meeting>(AnswerMeeting, {
    data: meeting,
    injector,
    ariaLabelledBy: 'answer-title',
    autoFocus: 'textarea',
    panelClass: 'side-sheet',
    backdropClass: 'quiet',
    width: 'min(640px, 100vw)',
  });
  return (await firstValueFrom(dialog.closed)) ?? false;
}

/** A written answer before the visit: the words, and what will come of them. What is typed stays until it is sent. */
@Component({
  selector: 'app-answer-meeting',
  imports: [Labelled, TranslocoDirective],
  templateUrl: './answer-meeting.html',
  styles: `
    .about {
      margin: 4px 0 16px;
      overflow-wrap: anywhere;
    }
    textarea {
      min-height: 12em;
    }
    ul {
      margin: 16px 0 0;
      padding-left: 1.2em;
    }
    .acts {
      margin-top: 20px;
    }
    .failed {
      margin-top: 12px;
      color: var(--no);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerMeeting {
  private readonly explain = inject(Explain);
  private readonly writes = inject(MeetingWrites);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly meeting = inject<Meeting>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly when = inject(When);
  protected readonly name = `${this.meeting.attendee.givenName} ${this.meeting.attendee.familyName}`;
  /** An answer that the citizen has not decided about is begun with: it is to be bettered, not to be retyped. */
  protected readonly before = this.meeting.answer?.text ?? '';
  protected readonly missing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly changed = signal(false);

  protected async send(): Promise<void> {
    const text = this.field().nativeElement.value.trim();
    this.missing.set(text === '');
    if (this.missing()) this.field().nativeElement.focus();
    if (this.busy() || this.missing()) return;
    this.busy.set(true);
    this.failed.set('');
    try {
      await this.writes.answer(this.meeting, text);
      this.dialog.close(true);
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
      // What was typed is about a meeting that has changed: it stays here to be copied, and cannot be sent.
      this.changed.set(Problem.from(failure).status === 412);
    }
    this.busy.set(false);
  }
}
