import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getMeeting } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { firstValueFrom } from 'rxjs';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { Labelled } from '../../ui/labelled';
import { When } from '../../ui/when';
import { MeetingWrites } from './meeting-writes';
import { SlotChooser } from './slot-chooser';

/** @returns the new beginning, or null when the meeting stays where it is */
export async function openMoveMeeting(injector: Injector, meeting: Meeting): Promise<string | null> {
  const dialog = injector.get(Dialog).open<string, Meeting>(MoveMeeting, {
    data: meeting,
    injector,
    ariaLabelledBy: 'move-title',
    autoFocus: 'first-heading',
    panelClass: 'side-sheet',
    backdropClass: 'quiet',
    width: 'min(760px, 100vw)',
  });
  return (await firstValueFrom(dialog.closed)) ?? null;
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
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly writes = inject(MeetingWrites);
  protected readonly meeting = signal(inject<Meeting>(DIALOG_DATA));
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
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
      await this.writes.move(this.meeting(), start, reason);
      this.dialog.close(start);
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
      if (Problem.from(failure).status === 412) await this.readAgain();
      this.attempt.update((n) => n + 1);
    }
    this.busy.set(false);
  }

  /** Somebody else has changed it: whoever has read so may still move it. */
  private async readAgain(): Promise<void> {
    const now = await this.api.invoke(getMeeting, { id: this.meeting().id }).catch(() => null);
    if (now) this.meeting.set(now);
  }

  protected text({ target }: Event): string {
    return (target as HTMLTextAreaElement).value;
  }
}
