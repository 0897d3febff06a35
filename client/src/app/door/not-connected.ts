import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoDirective } from '../words/transloco';
import { Heading } from '../ui/heading';

/** This device has no link, or a revoked one: what to do, for whoever stands before it. */
@Component({
  selector: 'app-not-connected',
  imports: [Heading, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h1 [heading]="t('door.notConnected.title')"></h1>
      <p class="lead">{{ t('door.notConnected.visitor') }}</p>
      <h2>{{ t('door.notConnected.staffTitle') }}</h2>
      <ol>
        @for (step of steps; track step) {
          <li>{{ t(\`door.notConnected.\${step}\`) }}</li>
        }
      </ol>
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      max-width: 66ch;
    }
    ol {
      margin-top: 12px;
      padding-left: 1.4em;
    }
    li {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotConnected {
  protected readonly steps = ['make', 'open', 'lock'] as const;
}
