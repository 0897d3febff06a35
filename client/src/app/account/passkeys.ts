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
import { addPasskey, beginPasskey, listMyPasskeys, removePasskey, renamePasskey } from 'contract/functions';
import type { Passkey } from 'contract/models';
import { Explain } from '../problem/explain';
import { Labelled } from '../ui/labelled';
import { Pending } from '../ui/pending';
import { When } from '../ui/when';
import { Say } from '../words/say';
import { TranslocoDirective } from '../words/transloco';
import { canPasskeys, makePasskey, PasskeyGivenUp, PasskeyThere } from './passkey-device';

/** A member of staff adds keys to log in with, names them, and removes those that are lost. */
@Component({
  selector: 'app-passkeys',
  imports: [Labelled, Pending, TranslocoDirective],
  templateUrl: './passkeys.html',
  styleUrl: './passkeys.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Passkeys {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  protected readonly when = inject(When);
  protected readonly isPossible = canPasskeys();
  protected readonly keys = resource({
    loader: async () => (await this.api.invoke(listMyPasskeys, { limit: 200 })).items,
  });
  protected readonly asked = signal<'add' | { act: 'rename' | 'remove'; id: string } | null>(null);
  protected readonly failed = signal('');
  protected readonly told = signal('');

  protected asks(act: 'rename' | 'remove', { id }: Passkey): boolean {
    const asked = this.asked();
    return asked !== null && asked !== 'add' && asked.act === act && asked.id === id;
  }

  protected ask(what: 'add' | { act: 'rename' | 'remove'; id: string }): void {
    this.failed.set('');
    this.told.set('');
    this.asked.set(what);
  }

  protected add(event: Event, name: HTMLInputElement, password: HTMLInputElement): Promise<void> {
    return this.trying(event, async () => {
      const options = await this.api.invoke(beginPasskey, { body: { password: password.value } });
      const made = await makePasskey(options);
      await this.api.invoke(addPasskey, { body: { name: name.value, ...made } });
      return this.say.text('account.passkeys.added');
    });
  }

  protected rename(event: Event, { id }: Passkey, { value: name }: HTMLInputElement): Promise<void> {
    return this.trying(event, async () => {
      await this.api.invoke(renamePasskey, { id, body: { name } });
      return this.say.text('account.passkeys.renamed');
    });
  }

  protected remove(event: Event, { id }: Passkey, { value: password }: HTMLInputElement): Promise<void> {
    return this.trying(event, async () => {
      await this.api.invoke(removePasskey, { id, body: { password } });
      return this.say.text('account.passkeys.removed');
    });
  }

  protected leave(): void {
    this.asked.set(null);
    this.failed.set('');
    this.title()?.nativeElement.focus();
  }

  private async trying(event: Event, act: () => Promise<string>): Promise<void> {
    event.preventDefault();
    this.failed.set('');
    this.told.set('');
    try {
      const told = await act();
      this.asked.set(null);
      this.keys.reload();
      this.told.set(told);
      // What was pressed is gone with its form.
      this.title()?.nativeElement.focus();
    } catch (failure) {
      this.failed.set(this.inWords(failure));
    }
  }

  private inWords(failure: unknown): string {
    if (failure instanceof PasskeyGivenUp) return this.say.text('account.passkeys.givenUp');
    if (failure instanceof PasskeyThere) return this.say.text('account.passkeys.there');
    return this.explain.text(failure);
  }
}
