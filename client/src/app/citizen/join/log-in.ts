import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import {
  email,
  form,
  FormField,
  FormRoot,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { Account } from 'contract/models';
import { TranslocoDirective } from '../../words/transloco';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { Session } from '../../session/session';
import { Administration } from '../../ui/administration';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Heading } from '../../ui/heading';
import { Notice } from '../../ui/notice';
import { Language } from '../../words/language';
import { Say } from '../../words/say';
import { HeldUntil } from '../book-meeting/held-until';
import { NextPage } from './next-page';

const SIGN_ON_FAILURES = ['off', 'unavailable', 'expired', 'refused', 'unknown'] as const;

/** The way in, for citizens and staff alike. */
@Component({
  selector: 'app-log-in',
  imports: [
    ErrorSummary,
    Field,
    FormField,
    FormRoot,
    Heading,
    HeldUntil,
    Notice,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './log-in.html',
  styleUrl: './join.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogIn {
  readonly next = input<string>();
  /** Why the provider of the administration did not let somebody in, as it led back here. */
  readonly signOn = input<string>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly explain = inject(Explain);
  private readonly language = inject(Language);
  private readonly say = inject(Say);
  private readonly nextPage = inject(NextPage);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly code = viewChild<ElementRef<HTMLElement>>('code');

  protected readonly administration = inject(Administration);
  /** Not a page of ours: the browser goes there, and on to the provider. */
  protected readonly signOnAddress = '/api/v1/auth/sign-on/staff';
  protected readonly signOnFailed = computed(() => SIGN_ON_FAILURES.find((one) => one === this.signOn()));
  /** Old browsers, and an intranet's pages without TLS, have none. */
  protected readonly hasPasskeys = 'PublicKeyCredential' in window;
  /** Why no passkey opened the door. */
  protected readonly refused = signal('');
  /** The password was right, and a second step follows. */
  protected readonly asksCode = signal(false);
  protected readonly forBooking = computed(() => this.next()?.endsWith('/check') ?? false);
  protected readonly answer = signal({ email: '', password: '', code: '' });
  protected readonly form = form(
    this.answer,
    (answer) => {
      required(answer.email);
      email(answer.email);
      required(answer.password);
      required(answer.code, { when: () => this.asksCode() });
    },
    { submission: { action: () => this.enter(), onInvalid: () => this.summary().show() } },
  );

  constructor() {
    effect(() => this.code()?.nativeElement.focus());
  }

  protected startAnew(): void {
    this.asksCode.set(false);
    this.answer.set({ email: '', password: '', code: '' });
    this.form().reset();
  }

  protected async enterByPasskey(): Promise<void> {
    this.refused.set('');
    try {
      await this.goOn(await this.session.logInByPasskey());
    } catch (failure) {
      this.refused.set(
        failure instanceof Problem
          ? this.explain.text(failure)
          : this.say.text('portal.logIn.passkeyGivenUp'),
      );
    }
  }

  private async goOn(account: Account): Promise<void> {
    await this.language.adopt(account.locale);
    await this.router.navigateByUrl(this.nextPage.after(account, this.next()));
  }

  private async enter(): Promise<TreeValidationResult> {
    const { email, password, code } = this.answer();
    try {
      await this.goOn(await this.session.logIn(email.trim(), password, code || undefined));
      return undefined;
    } catch (failure) {
      const problem = Problem.from(failure);
      if (problem.code === 'second-factor-needed') {
        this.summary().hide();
        this.asksCode.set(true);
        // Nobody has got it wrong yet: sending the password has touched every field.
        this.form.code().reset();
        return undefined;
      }
      this.summary().show();
      return { kind: 'refused', message: this.explain.text(problem) };
    }
  }
}
