import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import {
  email,
  form,
  FormField,
  FormRoot,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { forgotPassword } from 'contract/functions';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Heading } from '../../ui/heading';

/** Asks for a link with which a new password can be set; says the same whether or not the address is known. */
@Component({
  selector: 'app-forgot-password',
  imports: [ErrorSummary, Field, FormField, FormRoot, Heading, TranslocoDirective],
  templateUrl: './forgot-password.html',
  styleUrl: './join.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForgotPassword {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly sentTo = signal('');
  protected readonly answer = signal({ email: '' });
  protected readonly form = form(
    this.answer,
    (answer) => {
      required(answer.email);
      email(answer.email);
    },
    { submission: { action: () => this.send(), onInvalid: () => this.summary().show() } },
  );

  private async send(): Promise<TreeValidationResult> {
    const address = this.answer().email.trim();
    try {
      await this.api.invoke(forgotPassword, { body: { email: address } });
      this.sentTo.set(address);
      return undefined;
    } catch (failure) {
      this.summary().show();
      const problem = Problem.from(failure);
      return refusedFields(this.form, problem, this.explain.text(problem));
    }
  }
}
