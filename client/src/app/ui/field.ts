import {
  ChangeDetectionStrategy,
  Component,
  computed,
  contentChild,
  effect,
  inject,
  input,
} from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { TranslocoDirective } from '../words/transloco';
import { Say } from '../words/say';
import { fieldMessage } from './field-message';

let made = 0;

/** A control of our own holds the one that is labelled. */
const innermost = (element: HTMLElement): HTMLElement =>
  element.querySelector<HTMLElement>('input') ?? element;

/** A label, a hint and, when it is wrong, what to do, around one control; all of it is read out with the control. */
@Component({
  selector: 'ui-field',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <label [for]="id">
        {{ label() }}
        @if (optional()) {
          <span class="muted">{{ t('ui.optional') }}</span>
        }
      </label>
      @if (hint(); as hint) {
        <p class="hint muted" [id]="id + '-hint'">{{ hint }}</p>
      }
      <ng-content />
      <p class="error" [id]="id + '-error'">{{ error() }}</p>
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 20px;
      max-width: 34em;
    }
    label {
      display: block;
      font-weight: 650;
      margin-bottom: 6px;
    }
    label .muted {
      font-weight: 400;
    }
    .hint {
      font-size: 0.89em;
      margin: -4px 0 8px;
    }
    .error {
      color: var(--no);
      font-size: 0.89em;
      font-weight: 600;
      margin-top: 4px;
    }
    .error:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly optional = input(false);
  private readonly control = contentChild.required(FormField);
  private readonly say = inject(Say);
  protected readonly id = `field-${++made}`;

  /** Nobody is corrected while still typing for the first time. */
  protected readonly error = computed(() => {
    const state = this.control().state();
    const first = state.touched() ? state.errors()[0] : undefined;
    return first ? fieldMessage(first, this.say) : '';
  });

  constructor() {
    effect(() => {
      const element = innermost(this.control().element);
      element.id = this.id;
      element.setAttribute('aria-invalid', String(this.error() !== ''));
      const told = [this.hint() && `${this.id}-hint`, this.error() && `${this.id}-error`].filter(Boolean);
      if (told.length > 0) element.setAttribute('aria-describedby', told.join(' '));
      else element.removeAttribute('aria-describedby');
    });
  }
}
