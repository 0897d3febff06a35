import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector, signal, viewChild } from '@angular/core';
import {
  form,
  FormField,
  FormRoot,
  max,
  min,
  required,
  validate,
  type ValidationError,
} from '@angular/forms/signals';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { createApiClient, updateApiClient } from 'contract/functions';
import type { ApiClientAnswer, ApiClientWithSecret, Scope } from 'contract/models';
import { firstValueFrom } from 'rxjs';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Say } from '../../words/say';
import { Directory } from '../directory';

/** Opens the form over the list; what was made, with its secret, or what was changed. Undefined: nothing was. */
export function openClientForm(
  injector: Injector,
  client: ApiClientAnswer | null,
): Promise<ApiClientAnswer | ApiClientWithSecret | undefined> {
  const dialog = injector
    .get(Dialog)
    .open<ApiClientAnswer | ApiClientWithSecret, ApiClientAnswer | null>(ClientForm, {
      data: client,
      injector,
      ariaLabelledBy: 'form-title',
      autoFocus: 'input',
      panelClass: 'side-sheet',
      backdropClass: 'quiet',
      width: 'min(480px, 100vw)',
    });
  return firstValueFrom(dialog.closed);
}

const SCOPES: readonly Scope[] = ['schedules:read', 'schedules:write', 'meetings:read', 'meetings:write'];

/** What a program may: named and let in, or changed. */
@Component({
  selector: 'app-client-form',
  imports: [ErrorSummary, Field, FormField, FormRoot, TranslocoDirective],
  templateUrl: './client-form.html',
  styleUrl: '../people/form-sheet.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClientForm {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly dialog = inject<DialogRef<ApiClientAnswer | ApiClientWithSecret>>(DialogRef);
  protected readonly client = inject<ApiClientAnswer | null>(DIALOG_DATA);
  protected readonly directory = inject(Directory);
  protected readonly scopes = SCOPES;
  protected readonly written = signal({
    name: this.client?.name ?? '',
    scopes: this.client?.scopes ?? (['schedules:read'] satisfies Scope[]),
    hostIds: this.client?.hostIds ?? [],
    requestsPerMinute: this.client?.requestsPerMinute ?? 600,
  });
  protected readonly form = form(
    this.written,
    (client) => {
      required(client.name);
      validate(client.scopes, ({ value }) =>
        value().length > 0 ? null : { kind: 'none', message: this.say.text('office.apiClients.noScope') },
      );
      required(client.requestsPerMinute);
      min(client.requestsPerMinute, 1);
      max(client.requestsPerMinute, 60_000);
    },
    { submission: { action: () => this.save(), onInvalid: () => this.summary().show() } },
  );

  protected toggleScope(scope: Scope): void {
    this.form.scopes().value.update((all) => toggled(all, scope));
  }

  protected toggleHost(id: string): void {
    this.form.hostIds().value.update((all) => toggled(all, id));
  }

  private async save(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    const body = this.written();
    try {
      this.dialog.close(
        this.client
          ? await this.api.invoke(updateApiClient, { id: this.client.id, body })
          : await this.api.invoke(createApiClient, { body }),
      );
      return undefined;
    } catch (failure) {
      this.summary().show();
      return refusedFields(this.form, Problem.from(failure), this.explain.text(failure));
    }
  }
}

const toggled = <T>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
