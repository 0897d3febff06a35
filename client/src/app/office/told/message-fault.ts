import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { SentMessage } from 'contract/models';

/** Why a message did not arrive, in words; what the other side said, for whoever is to mend it, behind them. */
@Component({
  selector: 'app-message-fault',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (message().fault; as fault) {
        <p>{{ t(\`office.told.fault.\${fault}\`) }}</p>
      }
      @if (message().fault !== 'no-address' && message().error) {
        <details [open]="!message().fault">
          <summary>{{ t('office.told.words') }}</summary>
          <p lang="en">{{ message().error }}</p>
        </details>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
    summary {
      padding: 4px 0;
      color: var(--muted);
      cursor: pointer;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageFault {
  readonly message = input.required<Pick<SentMessage, 'fault' | 'error'>>();
}
