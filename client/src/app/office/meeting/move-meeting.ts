import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { firstValueFrom } from 'rxjs';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { Labelled } from '../../ui/labelled';
import { When } from '../../ui/when';
import { MeetingWrites } from './meeting-writes';
import { SlotChooser } from './slot-chooser';

/** @returns whether the meeting was moved, or turned out to be changed by someone else */
export async function openMoveMeeting(injector: Injector, meeting: Meeting): Promise<boolean> {
  const dialog = injector.get(Dialog).open<boolean, Meeting>(MoveMeeting, {
    data: meeting,
    injector,
    ariaLabelledBy: 'move-title',
    autoFocus: 'first-heading',
    panelClass: 'side-sheet',
    backdropClass: 'quiet',
    width: 'min(760px, 100vw)',
  });
  return (await firstValueFrom(dialog.closed)) ?? false;
}

/** Another free time for a meeting, and why: the citizen is told both. */
@Component({
  selector: 'app-move-meeting',
  imports: [Labelled, SlotChooser, TranslocoDirective],
  templateUrl: './move-meeting.html',
  styles: `
    .now {
      margin: 4px 0 20px;
    }
    ui-labelled {
      max-width: 38em;
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
export class MoveMeeting {
  private readonly explain = inject(Explain);
  private readonly writes = inject(MeetingWrites);
  protected readonly meeting = inject<Meeting>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly when = inject(When);
  protected readonly start = signal<string | null>(null);
  protected readonly reason = signal('');
  protected readonly attempt = signal(0);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');

  protected async move(): Promise<void> {
    const [start, reason] = [this.start(), this.reason().trim()];
    this.tried.set(true);
    if (this.busy() || !start || !reason) return;
    this.busy.set(true);
    try {
      await this.writes.move(this.meeting, start, reason);
      this.dialog.close(true);
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
      if (Problem.from(failure).status === 412) this.dialog.close(true);
      else this.attempt.update((n) => n + 1);
    }
    this.busy.set(false);
  }

  protected text({ target }: Event): string {
    return (target as HTMLTextAreaElement).value;
  }
}
