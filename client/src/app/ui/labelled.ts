import {
  afterEveryRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
} from '@angular/core';

let made = 0;

/** A label and, when it is wrong, what to do, around one plain control: `ui-field` for fields that bring their own error. */
@Component({
  selector: 'ui-labelled',
  template: `
    <label [for]="id">{{ label() }}</label>
    <ng-content />
    @if (hint(); as hint) {
      <p class="hint muted" [id]="id + '-hint'">{{ hint }}</p>
    }
    @if (error(); as error) {
      <p class="error" [id]="id + '-error'">{{ error }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    label {
      display: block;
      margin-bottom: 3px;
      font-weight: 600;
    }
    .hint,
    .error {
      font-size: 0.89em;
      margin-top: 3px;
    }
    .error {
      color: var(--no);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Labelled {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly id = `labelled-${++made}`;

  constructor() {
    afterEveryRender({ write: () => this.tie() });
  }

  /** The projected control is read out with its hint and error. */
  private tie(): void {
    const control = this.host.querySelector('input, select, textarea');
    if (!control) return;
    control.id = this.id;
    const told = [this.hint() && `${this.id}-hint`, this.error() && `${this.id}-error`].filter(Boolean);
    if (told.length > 0) control.setAttribute('aria-describedby', told.join(' '));
    else control.removeAttribute('aria-describedby');
    if (this.error()) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  }
}
