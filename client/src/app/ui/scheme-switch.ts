import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '../words/transloco';
import { Scheme, type SchemeName, SCHEMES } from './scheme';

/** Lets the reader choose light, dark or high contrast, whatever the device says. */
@Component({
  selector: 'ui-scheme-switch',
  imports: [TranslocoDirective],
  template: `
    <label *transloco="let t">
      <span>{{ t('ui.scheme.label') }}</span>
      <select #choice (change)="choose(choice.value)">
        @for (name of names; track name) {
          <option [value]="name" [selected]="name === scheme.name()">{{ t(\`ui.scheme.\${name}\`) }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--space-2);
      color: inherit;
    }
    label select {
      width: auto;
      max-width: 100%;
      min-height: 44px;
      padding: 0 var(--space-1);
      border-color: transparent;
      background: none;
      text-decoration: underline;
      text-underline-offset: 3px;
      cursor: pointer;
    }
    option {
      background: var(--surface);
      color: var(--ink);
    }
    :host-context(.rail) select {
      min-height: 28px;
      margin-left: calc(-1 * var(--space-1));
    }
    @media (max-width: 760px) {
      :host-context(.rail) select {
        min-height: 44px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SchemeSwitch {
  protected readonly scheme = inject(Scheme);
  protected readonly names = SCHEMES;

  protected choose(name: string): void {
    this.scheme.choose(name as SchemeName);
  }
}
