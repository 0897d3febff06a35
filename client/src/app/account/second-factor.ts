import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Api } from 'contract/api';
import {
  beginAuthenticator,
  confirmAuthenticator,
  getMySecondFactor,
  removeMySecondFactor,
  renewRecoveryCodes,
} from 'contract/functions';
import type { NewAuthenticator } from 'contract/models';
import { Explain } from '../problem/explain';
import { copy } from '../ui/copy';
import { Labelled } from '../ui/labelled';
import { Notice } from '../ui/notice';
import { Pending } from '../ui/pending';
import { QrCode } from '../ui/qr-code';
import { Say } from '../words/say';
import { TranslocoDirective } from '../words/transloco';

/** A member of staff sets the second step of their log-in up, makes new recovery codes, or removes it. */
@Component({
  selector: 'app-second-factor',
  imports: [Labelled, Notice, Pending, QrCode, TranslocoDirective],
  templateUrl: './second-factor.html',
  styleUrl: './second-factor.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecondFactor {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  protected readonly say = inject(Say);
  protected readonly state = resource({ loader: () => this.api.invoke(getMySecondFactor) });
  /** What the app must know, until it has shown a code. */
  protected readonly begun = signal<NewAuthenticator | null>(null);
  /** Recovery codes, until their owner has kept them. */
  protected readonly codes = signal<string[] | null>(null);
  protected readonly asked = signal<'renew' | 'remove' | null>(null);
  protected readonly failed = signal('');
  protected readonly told = signal('');

  protected begin(event: Event, { value: password }: HTMLInputElement): Promise<void> {
    return this.trying(event, async () =>
      this.begun.set(await this.api.invoke(beginAuthenticator, { body: { password } })),
    );
  }

  protected confirm(event: Event, { value: code }: HTMLInputElement): Promise<void> {
    return this.trying(event, async () => {
      this.codes.set((await this.api.invoke(confirmAuthenticator, { body: { code } })).codes);
      this.begun.set(null);
    });
  }

  protected show(event: Event, act: 'renew' | 'remove', { value: code }: HTMLInputElement): Promise<void> {
    return this.trying(event, async () => {
      if (act === 'renew') {
        this.codes.set((await this.api.invoke(renewRecoveryCodes, { body: { code } })).codes);
      } else {
        await this.api.invoke(removeMySecondFactor, { body: { code } });
        this.told.set(this.say.text('account.secondFactor.removed'));
      }
      this.asked.set(null);
    });
  }

  protected async take(list: HTMLTextAreaElement): Promise<void> {
    await copy(list);
    this.told.set(this.say.text('account.secondFactor.copied'));
  }

  protected keep(): void {
    this.codes.set(null);
    this.told.set('');
    this.title()?.nativeElement.focus();
  }

  protected leave(): void {
    this.begun.set(null);
    this.asked.set(null);
    this.failed.set('');
    this.title()?.nativeElement.focus();
  }

  private async trying(event: Event, act: () => Promise<void>): Promise<void> {
    event.preventDefault();
    this.failed.set('');
    this.told.set('');
    try {
      await act();
      this.state.reload();
      // What was pressed is gone with its form.
      this.title()?.nativeElement.focus();
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
  }
}
