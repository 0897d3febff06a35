import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector, signal, viewChild } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, type ValidationError } from '@angular/forms/signals';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { createScreen, updateScreen } from 'contract/functions';
import type { NewScreen, Screen, ScreenKind } from 'contract/models';
import { firstValueFrom } from 'rxjs';
import { once } from '../../session/api-calls';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { intentionKey } from '../book/intention-key';
import { Directory } from '../directory';

/** Opens the form over the list; what was made, with its link, or what was changed. Undefined: nothing was. */
export function openScreenForm(
  injector: Injector,
  screen: Screen | null,
): Promise<Screen | NewScreen | undefined> {
  const dialog = injector.get(Dialog).open<Screen | NewScreen, Screen | null>(ScreenForm, {
    data: screen,
    injector,
    ariaLabelledBy: 'form-title',
    autoFocus: 'input',
    panelClass: 'side-sheet',
    backdropClass: 'quiet',
    width: 'min(480px, 100vw)',
  });
  return firstValueFrom(dialog.closed);
}

/** Where a screen stands, what it is for, and whose meetings it is about. */
@Component({
  selector: 'app-screen-form',
  imports: [ErrorSummary, Field, FormField, FormRoot, TranslocoDirective],
  templateUrl: './screen-form.html',
  styleUrl: '../people/form-sheet.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScreenForm {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly dialog = inject<DialogRef<Screen | NewScreen>>(DialogRef);
  protected readonly screen = inject<Screen | null>(DIALOG_DATA);
  protected readonly directory = inject(Directory);
  protected readonly kinds: readonly ScreenKind[] = ['kiosk', 'display'];
  protected readonly written = signal({
    name: this.screen?.name ?? '',
    kind: this.screen?.kind ?? ('kiosk' as ScreenKind),
    hostIds: this.screen?.hosts.map(({ id }) => id) ?? [],
  });
  protected readonly form = form(
    this.written,
    (screen) => {
      required(screen.name);
      maxLength(screen.name, 100);
    },
    { submission: { action: () => this.save(), onInvalid: () => this.summary().show() } },
  );

  protected choose(kind: ScreenKind): void {
    this.form.kind().value.set(kind);
  }

  protected toggleHost(id: string): void {
    this.form
      .hostIds()
      .value.update((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  }

  private async save(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    const { name, kind, hostIds } = this.written();
    try {
      this.dialog.close(
        this.screen
          ? await this.api.invoke(updateScreen, { id: this.screen.id, body: { name, hostIds } })
          : await this.api.invoke(createScreen, { body: { name, kind, hostIds } }, once(intentionKey())),
      );
      return undefined;
    } catch (failure) {
      this.summary().show();
      return refusedFields(this.form, Problem.from(failure), this.explain.text(failure));
    }
  }
}
