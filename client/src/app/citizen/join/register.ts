import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import {
  email,
  form,
  FormField,
  FormRoot,
  maxLength,
  minLength,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { register } from 'contract/functions';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Heading } from '../../ui/heading';
import { Language } from '../../words/language';
import { BookingDraft } from '../book-meeting/booking-draft';
import { HeldUntil } from '../book-meeting/held-until';
import { PASSWORD_LENGTH } from './password-length';

/** A new account for a citizen; it opens once the address is confirmed by mail. */
@Component({
  selector: 'app-register',
  imports: [ErrorSummary, Field, FormField, FormRoot, Heading, HeldUntil, RouterLink, TranslocoDirective],
  templateUrl: './register.html',
  styleUrl: './join.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Register {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly language = inject(Language);
  private readonly drafts = inject(BookingDraft);
  private readonly summary = viewChild.required(ErrorSummary);

  protected readonly hasDraft = this.drafts.draft() !== null;
  protected readonly sentTo = signal('');
  protected readonly answer = signal({ email: '', givenName: '', familyName: '', phone: '', password: '' });
  protected readonly form = form(
    this.answer,
    (answer) => {
      required(answer.givenName);
      maxLength(answer.givenName, 100);
      required(answer.familyName);
      maxLength(answer.familyName, 100);
      required(answer.email);
      email(answer.email);
      required(answer.phone);
      required(answer.password);
      minLength(answer.password, PASSWORD_LENGTH);
    },
    { submission: { action: () => this.send(), onInvalid: () => this.summary().show() } },
  );

  private async send(): Promise<TreeValidationResult> {
    const body = { ...this.answer(), email: this.answer().email.trim(), locale: this.language.code() };
    try {
      await this.api.invoke(register, { body });
      // The mail may be opened in another tab: the request that was begun must be there too.
      this.drafts.keepForAnotherTab();
      this.sentTo.set(body.email);
      return undefined;
    } catch (failure) {
      this.summary().show();
      const problem = Problem.from(failure);
      return refusedFields(this.form, problem, this.explain.text(problem));
    }
  }
}
