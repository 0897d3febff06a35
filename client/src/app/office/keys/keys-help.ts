import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Keys } from './keys';

export function openKeysHelp(injector: Injector): void {
  injector.get(Dialog).open(KeysHelp, {
    ariaLabelledBy: 'keys-help-title',
    backdropClass: 'quiet',
    autoFocus: 'button',
    width: 'min(30rem, calc(100vw - 32px))',
  });
}

/** Which keys do what, and the way to switch them off. */
@Component({
  selector: 'app-keys-help',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h2 id="keys-help-title">{{ t('office.keys.title') }}</h2>
      <dl>
        @for (key of commands; track key.name) {
          <dt>
            <kbd>{{ key.press }}</kbd>
          </dt>
          <dd>{{ t(\`office.keys.\${key.name}\`) }}</dd>
        }
      </dl>
      <label class="check">
        <input type="checkbox" [checked]="keys.on()" (change)="keys.use(!keys.on())" />
        {{ t('office.keys.on') }}
      </label>
      <p>
        <button type="button" class="btn" (click)="dialog.close()">{{ t('ui.close') }}</button>
      </p>
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      padding: 24px;
      background: var(--surface);
      border-radius: var(--corner);
      box-shadow: var(--float);
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 8px 16px;
      margin: 16px 0;
    }
    dd {
      margin: 0;
    }
    p {
      margin-top: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeysHelp {
  protected readonly keys = inject(Keys);
  protected readonly dialog = inject(DialogRef);
  protected readonly commands = [
    { press: 'J', name: 'next' },
    { press: 'K', name: 'previous' },
    { press: 'A', name: 'approve' },
    { press: 'R', name: 'refuse' },
    { press: 'T', name: 'answer' },
    { press: 'U', name: 'undo' },
    { press: 'D', name: 'checkIn' },
    { press: 'P', name: 'hold' },
    { press: 'M', name: 'miss' },
    { press: 'N', name: 'callNext' },
    { press: 'W', name: 'walkIn' },
    { press: 'M', name: 'move' },
    { press: '/', name: 'search' },
    { press: '?', name: 'help' },
  ] as const;
}
