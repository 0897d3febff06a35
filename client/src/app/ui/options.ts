import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { TranslocoPipe } from '../words/transloco';
import { Say } from '../words/say';

/** One thing that can be chosen for what is typed. */
export interface Option {
  key: string;
  text: string;
  /** What tells it from others of the same name. */
  more?: string;
}

let made = 0;

/**
 * What a field of text can mean, below it while it is typed into (ARIA combobox): the first is chosen with Enter, others
 * with the arrows. Leaving the field, or Escape, chooses nothing.
 */
@Component({
  selector: 'ui-options',
  imports: [TranslocoPipe],
  template: `
    <span class="visually-hidden" role="status">{{ told() }}</span>
    @if (open()) {
      <ul role="listbox" [id]="id" [attr.aria-label]="'ui.options.label' | transloco">
        @for (option of options(); track option.key; let at = $index) {
          <li role="option" [id]="id + '-' + at" [attr.data-at]="at" [attr.aria-selected]="at === active()">
            <b>{{ option.text }}</b>
            @if (option.more; as more) {
              <span class="muted num">{{ more }}</span>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      position: relative;
    }
    ul {
      position: absolute;
      z-index: 5;
      inset: 2px 0 auto;
      max-height: 21em;
      overflow: auto;
      padding: 4px;
      list-style: none;
      border-radius: var(--corner);
      background: var(--surface);
      box-shadow: var(--float);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
      align-items: baseline;
      min-height: 32px;
      padding: 5px 8px;
      border-radius: 4px;
      cursor: pointer;
    }
    li[aria-selected='true'] {
      background: var(--soft);
      box-shadow: inset 3px 0 var(--primary);
    }
  `,
  // The field keeps the focus, and with it the keys; a pointer only points.
  host: { '(mousedown)': '$event.preventDefault()', '(click)': 'point($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Options {
  /** The field that they belong to. */
  readonly for = input.required<HTMLInputElement>();
  readonly options = input.required<readonly Option[]>();
  readonly chosen = output<string>();
  private readonly say = inject(Say);
  private readonly wanted = signal(false);
  protected readonly id = `options-${++made}`;
  protected readonly at = signal(0);
  protected readonly active = computed(() => Math.min(this.at(), this.options().length - 1));
  protected readonly open = computed(() => this.wanted() && this.options().length > 0);
  protected readonly told = computed(() =>
    this.open() ? this.say.count('ui.options.found', this.options().length) : '',
  );

  constructor() {
    effect((onCleanup) => {
      const field = this.for();
      const typed = (): void => {
        this.wanted.set(true);
        this.at.set(0);
      };
      const left = (): void => this.wanted.set(false);
      const pressed = (press: KeyboardEvent): void => this.press(press);
      field.setAttribute('role', 'combobox');
      field.setAttribute('aria-autocomplete', 'list');
      field.setAttribute('autocomplete', 'off');
      field.addEventListener('input', typed);
      field.addEventListener('blur', left);
      field.addEventListener('keydown', pressed);
      onCleanup(() => {
        field.removeEventListener('input', typed);
        field.removeEventListener('blur', left);
        field.removeEventListener('keydown', pressed);
      });
    });
    effect(() => {
      const field = this.for();
      field.setAttribute('aria-expanded', String(this.open()));
      if (this.open()) {
        field.setAttribute('aria-controls', this.id);
        field.setAttribute('aria-activedescendant', `${this.id}-${this.active()}`);
      } else {
        field.removeAttribute('aria-controls');
        field.removeAttribute('aria-activedescendant');
      }
    });
  }

  protected point({ target }: Event): void {
    const at = (target as HTMLElement).closest<HTMLElement>('[role=option]')?.dataset['at'];
    if (at !== undefined) this.choose(Number(at));
  }

  private choose(at: number): void {
    const option = this.options()[at];
    this.wanted.set(false);
    if (option) this.chosen.emit(option.key);
  }

  private press(press: KeyboardEvent): void {
    if (press.key === 'ArrowDown' || press.key === 'ArrowUp') {
      press.preventDefault();
      if (this.open()) this.move(press.key === 'ArrowDown' ? 1 : -1);
      else this.wanted.set(true);
    } else if (press.key === 'Enter' && this.open()) {
      press.preventDefault();
      this.choose(this.active());
    } else if (press.key === 'Escape' && this.open()) {
      press.preventDefault();
      this.wanted.set(false);
    }
  }

  private move(by: 1 | -1): void {
    const count = this.options().length;
    this.at.set((this.active() + by + count) % count);
  }
}
