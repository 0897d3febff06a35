import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../words/transloco';
import { Heading } from '../ui/heading';

/** Any address below the back office that leads nowhere. */
@Component({
  selector: 'app-no-such-page',
  imports: [Heading, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h1 [heading]="t('portal.notFound.title')"></h1>
      <p class="empty">{{ t('portal.notFound.text') }}</p>
      <a class="btn" routerLink="/office">{{ t('office.noRights.toToday') }}</a>
    </ng-container>
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoSuchPage {}
