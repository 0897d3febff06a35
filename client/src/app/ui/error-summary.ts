import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import type { FieldTree, ReadonlyFieldTree } from '@angular/forms/signals';
import { Say } from '../words/say';
import { fieldMessage } from './field-message';

/** After a refused attempt: all that is wrong, on top, with a way to each field. The page calls `show()`. */
@Component({
  selector: 'ui-error-summary',
  template: `
    @if (shown() && lines().length > 0) {
      <div class="box" tabindex="-1" role="alert">
        @if (fields() > 0) {
          <p>{{ say.count('ui.errors.summary', fields()) }}</p>
        }
        <ul>
          @for (line of lines(); track line) {
            <li>
              @if (line.ofField) {
                <button type="button" class="link" (click)="line.focus()">{{ line.message }}</button>
              } @else {
                {{ line.message }}
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    .box {
      max-width: 34em;
      margin-top: 24px;
      padding: 14px 18px;
      border: 1px solid var(--edge);
      border-left: 4px solid var(--no);
      border-radius: var(--corner);
      background: var(--no-tint);
    }
    p {
      font-weight: 650;
    }
    ul {
      list-style: none;
      padding: 0;
    }
    .link {
      --primary: var(--no);
      min-height: 32px;
      text-align: left;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorSummary {
  readonly form = input.required<FieldTree<unknown>>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly say = inject(Say);
  protected readonly shown = signal(false);

  protected readonly lines = computed(() =>
    this.form()()
      .errorSummary()
      .map((error) => ({
        ofField: error.fieldTree !== this.form(),
        message: this.withLabel(fieldMessage(error, this.say), error.fieldTree),
        focus: () => error.fieldTree().focusBoundControl(),
      })),
  );
  protected readonly fields = computed(() => this.lines().filter((line) => line.ofField).length);

  constructor() {
    afterNextRender(() => {
      const form = this.host.closest('form');
      if (!form) throw new Error('a summary of errors stands in its form');
      // Before the form itself hears of it.
      form.addEventListener('submit', () => this.forgetFailure(), { capture: true });
    });
  }

  /**
   * What failed as a whole (no connection, the server is away) may go well at the next attempt with the same words; a
   * form holds it against them until a value changes.
   */
  private forgetFailure(): void {
    const whole = this.form()();
    if (!whole.errors().some(({ kind }) => kind === 'refused')) return;
    whole.value.update((value) => Object.assign({}, value));
  }

  show(): void {
    this.shown.set(true);
    afterNextRender(() => this.host.querySelector<HTMLElement>('.box')?.focus(), { injector: this.injector });
  }

  hide(): void {
    this.shown.set(false);
  }

  /** “Email: fill in this field” — a list of equal sentences would help nobody. */
  private withLabel(message: string, field: ReadonlyFieldTree<unknown>): string {
    const bound = field().formFieldBindings()[0]?.element;
    const element = bound?.querySelector('input') ?? (bound as HTMLInputElement | undefined);
    const label = element?.labels?.[0]?.firstChild?.textContent?.trim();
    return label ? `${label}: ${message}` : message;
  }
}
