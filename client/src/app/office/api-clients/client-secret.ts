import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { ApiClientWithSecret } from 'contract/models';
import { copy } from '../../ui/copy';
import { Notice } from '../../ui/notice';

/** What a program needs to get a token. Its secret is known only here and now. */
@Component({
  selector: 'app-client-secret',
  imports: [Notice, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <ui-notice
        tone="ok"
        [heading]="t('office.apiClients.secret.title', { name: client().name })"
        [text]="t('office.apiClients.secret.once')"
      >
        @for (line of lines(); track line.name) {
          <p>
            <span [id]="'secret-' + line.name">{{ t(\`office.apiClients.secret.\${line.name}\`) }}</span>
            <input
              #value
              readonly
              [value]="line.value"
              [attr.aria-labelledby]="'secret-' + line.name"
              (focus)="value.select()"
            />
            <button
              type="button"
              class="btn small ghost"
              [attr.aria-label]="
                t('office.apiClients.secret.copy') + ': ' + t(\`office.apiClients.secret.\${line.name}\`)
              "
              (click)="copy(value)"
            >
              {{ t('office.apiClients.secret.copy') }}
            </button>
          </p>
        }
        <p class="end">
          <button type="button" class="btn" (click)="copied.emit()">
            {{ t('office.apiClients.secret.done') }}
          </button>
          <span role="status">{{ told() ? t('office.apiClients.secret.copied') : '' }}</span>
        </p>
      </ui-notice>
    </ng-container>
  `,
  styles: `
    p {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 8px;
      align-items: end;
      margin-top: 10px;
    }
    p > span:first-child {
      grid-column: 1 / -1;
      font-weight: 600;
    }
    .end {
      display: flex;
      align-items: center;
      gap: 16px;
    }
    p .btn {
      margin-top: 0;
    }
    [role='status'] {
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClientSecret {
  readonly client = input.required<ApiClientWithSecret>();
  readonly copied = output();
  protected readonly told = signal(false);
  private readonly tokenUrl = new URL('/api/v1/oauth/token', inject(DOCUMENT).baseURI).href;

  protected lines(): { name: 'clientSecret' | 'clientId' | 'tokenUrl'; value: string }[] {
    const { clientId, clientSecret } = this.client();
    return [
      { name: 'clientSecret', value: clientSecret },
      { name: 'clientId', value: clientId },
      { name: 'tokenUrl', value: this.tokenUrl },
    ];
  }

  protected async copy(value: HTMLInputElement): Promise<void> {
    await copy(value);
    this.told.set(true);
  }
}
