import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector, signal, viewChild } from '@angular/core';
import { email, form, FormField, FormRoot, required, type ValidationError } from '@angular/forms/signals';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { createHost, updateHost } from 'contract/functions';
import type { Host } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { once } from '../../session/api-calls';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { intentionKey } from '../book/intention-key';
import { openForm } from './open-form';

export const openHostForm = (injector: Injector, host: Host | null): Promise<boolean> =>
  openForm(injector, HostForm, host);

/** Somebody who receives: new, or changed. */
@Component({
  selector: 'app-host-form',
  imports: [ErrorSummary, Field, FormField, FormRoot, TranslocoDirective],
  templateUrl: './host-form.html',
  styleUrl: './form-sheet.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HostForm {
  protected readonly kinds = ['official', 'specialist', 'department'] as const;
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly key = intentionKey();
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly host = inject<Host | null>(DIALOG_DATA);
  private readonly written = signal({
    name: this.host?.name ?? '',
    kind: this.host?.kind ?? 'official',
    position: this.host?.position ?? '',
    place: this.host?.place ?? '',
    email: this.host?.email ?? '',
  });
  protected readonly form = form(
    this.written,
    (host) => {
      required(host.name);
      email(host.email);
    },
    { submission: { action: () => this.save(), onInvalid: () => this.summary().show() } },
  );

  private async save(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    const { name, kind, position, place, email } = this.written();
    const body = { name, kind, position: position || null, place: place || null, email: email || null };
    try {
      if (this.host) await this.api.invoke(updateHost, { id: this.host.id, body });
      else await this.api.invoke(createHost, { body }, once(this.key));
      this.dialog.close(true);
      return undefined;
    } catch (failure) {
      this.summary().show();
      return refusedFields(this.form, Problem.from(failure), this.explain.text(failure));
    }
  }
}
