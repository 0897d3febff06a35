import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { noteRung } from 'contract/functions';
import { firstValueFrom } from 'rxjs';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { Labelled } from '../../ui/labelled';
import type { Untold } from './untold';

/** @returns whether it is noted, or needed no more */
export async function openNoteRung(injector: Injector, untold: Untold): Promise<boolean> {
  const dialog = injector.get(Dialog).open<boolean, Untold>(NoteRung, {
    data: untold,
    injector,
    ariaLabelledBy: 'rung-title',
    autoFocus: 'textarea',
    panelClass: 'side-sheet',
    backdropClass: 'quiet',
    width: 'min(480px, 100vw)',
  });
  return (await firstValueFrom(dialog.closed)) ?? false;
}

/** That somebody rang a person, and told them all that no message could. */
@Component({
  selector: 'app-note-rung',
  imports: [Labelled, TranslocoDirective],
  template: `
    <form *transloco="let t" (submit)="$event.preventDefault(); save()">
      <h2 id="rung-title" tabindex="-1">{{ t('office.told.rung.title', { name: untold.to.name }) }}</h2>
      <p class="muted">{{ t('office.told.rung.what') }}</p>
      <ui-labelled [label]="t('office.told.rung.note')" [hint]="t('office.told.rung.noteHint')">
        <textarea
          rows="3"
          maxlength="500"
          [value]="note()"
          (input)="note.set($any($event.target).value)"
        ></textarea>
      </ui-labelled>
      <p role="alert" class="failed">{{ failed() }}</p>
      <div class="acts">
        <button type="submit" class="btn" [attr.aria-disabled]="busy() ? 'true' : null">
          {{ t('office.told.rung.go') }}
        </button>
        <button type="button" class="btn ghost" (click)="dialog.close(false)">
          {{ t('office.acts.ask.keep') }}
        </button>
      </div>
    </form>
  `,
  styleUrl: './form-sheet.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoteRung {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  protected readonly untold = inject<Untold>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly note = signal('');
  protected readonly failed = signal('');
  protected readonly busy = signal(false);

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      for (const { id } of this.untold.messages) await this.noteOne(id);
      this.dialog.close(true);
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.busy.set(false);
  }

  private async noteOne(id: string): Promise<void> {
    try {
      await this.api.invoke(noteRung, { id, body: { note: this.note().trim() || null } });
    } catch (failure) {
      // It went out meanwhile: whoever was rung has it twice, which is no fault.
      if (Problem.from(failure).code !== 'message-not-failed') throw failure;
    }
  }
}
