import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { resendMessage } from 'contract/functions';
import type { SentMessage } from 'contract/models';
import { firstValueFrom } from 'rxjs';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { Labelled } from '../../ui/labelled';
import { Say } from '../../words/say';

type Failed = Pick<SentMessage, 'id' | 'to' | 'channel'>;

/** @returns whether it is on its way again, or turned out to be */
export async function openResend(injector: Injector, message: Failed): Promise<boolean> {
  const dialog = injector.get(Dialog).open<boolean, Failed>(Resend, {
    data: message,
    injector,
    ariaLabelledBy: 'resend-title',
    autoFocus: 'first-heading',
    panelClass: 'side-sheet',
    backdropClass: 'quiet',
    width: 'min(480px, 100vw)',
  });
  return (await firstValueFrom(dialog.closed)) ?? false;
}

/** Sends a message that failed once more; a citizen's to another address, where theirs was wrong or unknown. */
@Component({
  selector: 'app-resend',
  imports: [Labelled, TranslocoDirective],
  template: `
    <form *transloco="let t" novalidate (submit)="$event.preventDefault(); send()">
      <h2 id="resend-title" tabindex="-1">{{ t('office.told.resend.title', { name: message.to.name }) }}</h2>
      <p class="muted">{{ t('office.told.resend.what') }}</p>
      @if (addressable) {
        <ui-labelled
          [label]="t(message.to.address ? 'office.told.resend.other' : 'office.told.resend.to')"
          [hint]="
            message.to.address
              ? t('office.told.resend.otherHint', { address: message.to.address })
              : t('office.told.fault.no-address')
          "
          [error]="wrong()"
        >
          <input
            type="email"
            autocomplete="off"
            [value]="to()"
            (input)="to.set($any($event.target).value); wrong.set('')"
          />
        </ui-labelled>
      }
      <p role="alert" class="failed">{{ failed() }}</p>
      <div class="acts">
        <button type="submit" class="btn" [attr.aria-disabled]="busy() ? 'true' : null">
          {{ t('office.told.resend.go') }}
        </button>
        <button type="button" class="btn ghost" (click)="dialog.close(false)">
          {{ t('office.acts.ask.keep') }}
        </button>
      </div>
    </form>
  `,
  styleUrl: './form-sheet.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Resend {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  protected readonly message = inject<Failed>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly addressable =
    this.message.to.kind === 'citizen' && ['mail', 'none'].includes(this.message.channel);
  protected readonly to = signal('');
  protected readonly wrong = signal('');
  protected readonly failed = signal('');
  protected readonly busy = signal(false);

  protected async send(): Promise<void> {
    const to = this.to().trim();
    if (this.busy()) return;
    if (!to && !this.message.to.address) {
      this.wrong.set(this.say.text('office.told.resend.missing'));
      return;
    }
    this.busy.set(true);
    try {
      await this.api.invoke(resendMessage, { id: this.message.id, body: to ? { to } : {} });
      this.dialog.close(true);
    } catch (failure) {
      const problem = Problem.from(failure);
      // Somebody else was quicker: the list shows how it is now.
      if (problem.code === 'message-not-failed') this.dialog.close(true);
      this.wrong.set(problem.for('to') ?? '');
      if (!problem.for('to')) this.failed.set(this.explain.text(failure));
    }
    this.busy.set(false);
  }
}
