import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../words/transloco';
import { Heading } from '../ui/heading';

/** A member of staff has come to a page that belongs to another role. */
@Component({
  selector: 'app-no-rights',
  imports: [Heading, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h1 [heading]="t('office.noRights.title')"></h1>
      <p class="empty">{{ t('office.noRights.text') }}</p>
      <a class="btn" routerLink="/office">{{ t('office.noRights.toToday') }}</a>
    </ng-container>
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoRights {}
