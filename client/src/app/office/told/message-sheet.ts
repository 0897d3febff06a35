import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, type Injector, resource } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getMessage } from 'contract/functions';
import type { SentMessage } from 'contract/models';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { MessagePreview } from '../messages/message-preview';

type Asked = Pick<SentMessage, 'id' | 'message'>;

/** Opens a message over the page, to be read as its reader did. */
export function openMessage(injector: Injector, { id, message }: Asked): void {
  injector.get(Dialog).open<void, Asked>(MessageSheet, {
    data: { id, message },
    injector,
    ariaLabelledBy: 'message-title',
    autoFocus: 'first-heading',
    panelClass: 'side-sheet',
    backdropClass: 'quiet',
    width: 'min(680px, 100vw)',
  });
}

/** One message with its words as they were sent. */
@Component({
  selector: 'app-message-sheet',
  imports: [MessagePreview, Pending, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <button type="button" class="btn ghost small close" (click)="dialog.close()">
        {{ t('ui.close') }}
      </button>
      <h2 id="message-title" tabindex="-1">{{ t(\`office.told.message.\${asked.message}\`) }}</h2>
      @if (message.hasValue()) {
        @let sent = message.value();
        <p class="muted num">
          {{
            sent.channel === 'mail'
              ? t('office.told.sentTo', { name: sent.to.name, address: sent.to.address ?? '' })
              : sent.to.name
          }}
          · {{ sent.sentAt ? when.full(sent.sentAt) : t('office.told.unsent') }}
        </p>
        @if (words(); as words) {
          <app-message-preview [shown]="words" />
        } @else {
          <p class="empty">{{ t('office.told.notKept') }}</p>
        }
      } @else {
        <ui-pending [of]="message" [lines]="6" />
      }
    </ng-container>
  `,
  styles: `
    .close {
      float: right;
    }
    h2:focus-visible {
      outline: none;
    }
    .num {
      margin-bottom: 16px;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageSheet {
  private readonly api = inject(Api);
  protected readonly asked = inject<Asked>(DIALOG_DATA);
  protected readonly dialog = inject(DialogRef);
  protected readonly when = inject(When);
  protected readonly message = resource({
    loader: () => this.api.invoke(getMessage, { id: this.asked.id }),
  });
  protected readonly words = computed(() => {
    if (!this.message.hasValue()) return null;
    const { subject, text, html } = this.message.value();
    return subject !== null && text !== null && html !== null ? { subject, text, html } : null;
  });
}
