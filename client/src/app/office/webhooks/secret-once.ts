import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { WebhookWithSecret } from 'contract/models';
import { copy } from '../../ui/copy';
import { Labelled } from '../../ui/labelled';
import { When } from '../../ui/when';
import { Say } from '../../words/say';

/** The secret of a webhook, known only here and now. */
@Component({
  selector: 'app-secret-once',
  imports: [Labelled, TranslocoDirective],
  template: `
    <section *transloco="let t" aria-labelledby="secret">
      <h2 id="secret">{{ t('office.webhooks.secret.title') }}</h2>
      <p>{{ t('office.webhooks.secret.once') }}</p>
      @if (of().previousSecretUntil; as until) {
        <p>{{ t('office.webhooks.secret.old', { at: when.soon(until) }) }}</p>
      }
      <ui-labelled [label]="t('office.webhooks.secret.label')">
        <input #secret readonly spellcheck="false" [value]="of().secret" (focus)="secret.select()" />
      </ui-labelled>
      <p class="acts">
        <button type="button" class="btn small" (click)="copy(secret)">
          {{ t('office.webhooks.secret.copy') }}
        </button>
        <ng-content />
        <span role="status">{{ told() }}</span>
      </p>
    </section>
  `,
  styles: `
    section {
      max-width: 620px;
      margin: 0 0 24px;
      padding: 14px 16px 16px;
      border-left: 4px solid var(--ok);
      border-radius: var(--corner);
      background: var(--ok-tint);
    }
    p {
      margin-top: 6px;
    }
    .acts {
      margin-top: 12px;
    }
    [role='status'] {
      color: var(--ok);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecretOnce {
  readonly of = input.required<WebhookWithSecret>();
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly told = signal('');

  protected async copy(secret: HTMLInputElement): Promise<void> {
    await copy(secret);
    this.told.set(this.say.text('office.webhooks.secret.copied'));
  }
}
