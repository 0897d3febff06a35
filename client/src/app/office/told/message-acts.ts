import { ChangeDetectionStrategy, Component, inject, Injector, input, output } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { SentMessage } from 'contract/models';
import { Live } from '../../news/live';

/** What staff do with a message: read it as it was sent, and have one that failed sent again. */
@Component({
  selector: 'app-message-acts',
  imports: [TranslocoDirective],
  template: `
    <p class="acts" *transloco="let t">
      @let about = ': ' + t(\`office.told.message.\${message().message}\`) + ', ' + message().to.name;
      @let read = t(message().state === 'sent' ? 'office.told.read' : 'office.told.readUnsent');
      <button type="button" class="link" [attr.aria-label]="read + about" (click)="openIt()">
        {{ read }}
      </button>
      @if (message().state === 'failed') {
        <button
          type="button"
          class="link"
          [attr.aria-label]="t('office.told.resend.act') + about"
          (click)="resend()"
        >
          {{ t('office.told.resend.act') }}
        </button>
      }
    </p>
  `,
  styles: `
    .acts {
      gap: 4px 18px;
    }
    .link {
      min-height: 28px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageActs {
  readonly message = input.required<SentMessage>();
  /** It is on its way again. */
  readonly resent = output();
  private readonly injector = inject(Injector);
  private readonly live = inject(Live);

  protected async openIt(): Promise<void> {
    const { openMessage } = await import('./message-sheet');
    openMessage(this.injector, this.message());
  }

  protected async resend(): Promise<void> {
    const { openResend } = await import('./resend');
    if (!(await openResend(this.injector, this.message()))) return;
    void this.live.look();
    this.resent.emit();
  }
}
