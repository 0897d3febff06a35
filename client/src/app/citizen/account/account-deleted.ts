import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Heading } from '../../ui/heading';

/** The last page of an account. */
@Component({
  selector: 'app-account-deleted',
  imports: [Heading, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h1 [heading]="t('portal.account.deleted')"></h1>
      <p class="lead">{{ t('portal.account.deletedText') }}</p>
      <a class="btn" routerLink="/">{{ t('portal.notFound.toStart') }}</a>
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountDeleted {}
