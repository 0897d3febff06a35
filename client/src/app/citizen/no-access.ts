import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../words/transloco';
import { Heading } from '../ui/heading';

/** A citizen has followed a link that only members of staff may follow. */
@Component({
  selector: 'app-no-access',
  imports: [Heading, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h1 [heading]="t('portal.noAccess.title')"></h1>
      <p class="lead">{{ t('portal.noAccess.text') }}</p>
      <a class="btn" routerLink="/">{{ t('portal.notFound.toStart') }}</a>
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoAccess {}
