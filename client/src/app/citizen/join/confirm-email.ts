import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { confirmEmail } from 'contract/functions';
import { Problem } from '../../problem/problem';
import { Heading } from '../../ui/heading';
import { Notice } from '../../ui/notice';
import { Pending } from '../../ui/pending';
import { NextPage } from './next-page';

/** The link in the registration mail leads here; opening it confirms the address. */
@Component({
  selector: 'app-confirm-email',
  imports: [Heading, Notice, Pending, RouterLink, TranslocoDirective],
  templateUrl: './confirm-email.html',
  styleUrl: './join.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmEmail {
  readonly token = input<string>();
  private readonly api = inject(Api);
  protected readonly toDraft = inject(NextPage).ofDraft();

  protected readonly confirmed = resource({
    params: () => this.token() ?? '',
    loader: async ({ params: token }) => {
      await this.api.invoke(confirmEmail, { body: { token } });
      return true;
    },
  });

  /** The token itself is not good; anything else may be tried again. */
  protected isRefused(error: Error): boolean {
    const { status } = Problem.from(error);
    return status >= 400 && status < 500 && status !== 429;
  }
}
