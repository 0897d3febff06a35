import {
  ChangeDetectionStrategy,
  Component,
  inject,
  linkedSignal,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import {
  form,
  FormField,
  FormRoot,
  maxLength,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { Router } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { deleteMe, exportMe, getMe, updateMe } from 'contract/functions';
import { OwnPassword } from '../../account/own-password';
import { OwnSessions } from '../../account/own-sessions';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { Session } from '../../session/session';
import { AskFirst } from '../../ui/ask-first';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Heading } from '../../ui/heading';
import { Notice } from '../../ui/notice';
import { Pending } from '../../ui/pending';
import { phoneInWords } from '../../ui/phone';
import type { Below } from '../../words/keys';
import { LANGUAGE_CODES, type LanguageCode, LANGUAGES } from '../../words/languages';
import { Say } from '../../words/say';
import { saveAsFile } from './save-as-file';

/** A citizen's own account: how we call and reach them, what we hold, and the way out. */
@Component({
  selector: 'app-account-page',
  imports: [
    ErrorSummary,
    Field,
    FormField,
    FormRoot,
    Heading,
    Notice,
    OwnPassword,
    OwnSessions,
    Pending,
    TranslocoDirective,
  ],
  templateUrl: './account-page.html',
  styleUrls: ['../join/join.css', './account-page.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountPage {
  protected readonly codes = LANGUAGE_CODES;
  protected readonly languages = LANGUAGES;
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  private readonly summary = viewChild.required(ErrorSummary);

  protected readonly me = resource({ loader: () => this.api.invoke(getMe) });
  protected readonly saved = signal(false);
  protected readonly failed = signal('');
  protected readonly answer = linkedSignal(() => {
    const me = this.me.hasValue() ? this.me.value() : undefined;
    return {
      givenName: me?.givenName ?? '',
      familyName: me?.familyName ?? '',
      phone: me?.phone ? phoneInWords(me.phone) : '',
      locale: (me?.locale ?? 'bg') as LanguageCode,
    };
  });
  protected readonly form = form(
    this.answer,
    (answer) => {
      required(answer.givenName);
      maxLength(answer.givenName, 100);
      required(answer.familyName);
      maxLength(answer.familyName, 100);
      required(answer.phone);
    },
    { submission: { action: () => this.save(), onInvalid: () => this.summary().show() } },
  );

  protected async download(): Promise<void> {
    await this.trying(async () => saveAsFile('my-data.json', await this.api.invoke(exportMe)));
  }

  protected async erase(): Promise<void> {
    const words = (key: Below<'portal.account.deleteAsk'>) =>
      this.say.text(`portal.account.deleteAsk.${key}`);
    const sure = await this.ask.confirm({
      title: words('title'),
      meaning: words('meaning'),
      act: words('act'),
      keep: words('keep'),
    });
    if (!sure) return;
    await this.trying(async () => {
      await this.api.invoke(deleteMe);
      this.session.forget();
      await this.router.navigateByUrl('/account-deleted');
    });
  }

  private async save(): Promise<TreeValidationResult> {
    this.saved.set(false);
    try {
      const account = await this.api.invoke(updateMe, { body: this.answer() });
      this.session.changed(account);
      this.me.set(account);
      this.summary().hide();
      this.saved.set(true);
      return undefined;
    } catch (failure) {
      this.summary().show();
      const problem = Problem.from(failure);
      return refusedFields(this.form, problem, this.explain.text(problem));
    }
  }

  private async trying(act: () => Promise<void>): Promise<void> {
    this.failed.set('');
    try {
      await act();
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
  }
}
