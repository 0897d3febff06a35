import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, validate } from '@angular/forms/signals';
import { firstValueFrom } from 'rxjs';
import { Say } from '../words/say';
import { Field } from './field';
import type { Question } from './question';

export async function openAskFirstDialog(injector: Injector, question: Question): Promise<string | null> {
  const dialog = injector.get(Dialog).open<string, Question>(AskFirstDialog, {
    data: question,
    ariaLabelledBy: 'ask-first-title',
    ariaDescribedBy: 'ask-first-meaning',
    autoFocus: question.reason ? 'textarea' : '.keep',
    panelClass: 'sheet',
    width: 'min(34rem, calc(100vw - 32px))',
  });
  return (await firstValueFrom(dialog.closed)) ?? null;
}

/** One question, what it means, perhaps why; two buttons that say what they do. */
@Component({
  selector: 'ui-ask-first-dialog',
  imports: [Field, FormField, FormRoot],
  templateUrl: './ask-first-dialog.html',
  styleUrl: './ask-first-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskFirstDialog {
  protected readonly question = inject<Question>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  private readonly say = inject(Say);
  protected readonly answer = signal({ reason: '' });

  protected readonly form = form(
    this.answer,
    (answer) => {
      if (!this.question.reason) return;
      maxLength(answer.reason, 500);
      validate(answer.reason, ({ value }) =>
        value().trim() ? null : { kind: 'required', message: this.say.text('ui.reason.missing') },
      );
    },
    {
      submission: {
        action: async () => this.dialog.close(this.answer().reason.trim()),
        onInvalid: () => this.form.reason().focusBoundControl(),
      },
    },
  );

  protected take(preset: string): void {
    this.answer.set({ reason: preset });
  }
}
