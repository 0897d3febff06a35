import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../words/transloco';
import { Heading } from '../ui/heading';

/** Any address that leads nowhere. */
@Component({
  selector: 'app-not-found',
  imports: [Heading, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h1 [heading]="t('portal.notFound.title')"></h1>
      <p class="lead">{{ t('portal.notFound.text') }}</p>
      <a class="btn" routerLink="/">{{ t('portal.notFound.toStart') }}</a>
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFound {}
