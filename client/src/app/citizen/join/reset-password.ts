import { ChangeDetectionStrategy, Component, inject, input, signal, viewChild } from '@angular/core';
import {
  form,
  FormField,
  FormRoot,
  minLength,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { resetPassword } from 'contract/functions';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Heading } from '../../ui/heading';
import { PASSWORD_LENGTH } from './password-length';

/** The link in the mail about a forgotten password, or in an invitation, leads here. */
@Component({
  selector: 'app-reset-password',
  imports: [ErrorSummary, Field, FormField, FormRoot, Heading, RouterLink, TranslocoDirective],
  templateUrl: './reset-password.html',
  styleUrl: './join.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResetPassword {
  readonly token = input<string>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly done = signal(false);
  protected readonly answer = signal({ password: '' });
  protected readonly form = form(
    this.answer,
    (answer) => {
      required(answer.password);
      minLength(answer.password, PASSWORD_LENGTH);
    },
    { submission: { action: () => this.save(), onInvalid: () => this.summary().show() } },
  );

  private async save(): Promise<TreeValidationResult> {
    try {
      await this.api.invoke(resetPassword, { body: { token: this.token() ?? '', ...this.answer() } });
      this.done.set(true);
      return undefined;
    } catch (failure) {
      this.summary().show();
      const problem = Problem.from(failure);
      return refusedFields(this.form, problem, this.explain.text(problem));
    }
  }
}
