import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Something to know before going on: what it is, what it means, and below it the next step. */
@Component({
  selector: 'ui-notice',
  template: `
    @if (heading(); as heading) {
      <h2>{{ heading }}</h2>
    }
    @if (text(); as text) {
      <p>{{ text }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
      max-width: 66ch;
      margin-block: 24px;
      padding: 16px 20px;
      border: 1px solid var(--edge);
      border-left: 4px solid var(--tone);
      border-radius: var(--corner);
      background: var(--tint);
    }
    :host(.info) {
      --tone: var(--info);
      --tint: var(--info-tint);
    }
    :host(.wait) {
      --tone: var(--wait);
      --tint: var(--wait-tint);
    }
    :host(.no) {
      --tone: var(--no);
      --tint: var(--no-tint);
    }
    :host(.ok) {
      --tone: var(--ok);
      --tint: var(--ok-tint);
    }
    h2 {
      font-size: 1.1em;
    }
    :host ::ng-deep .btn {
      margin-top: 12px;
    }
  `,
  host: { '[class]': 'tone()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Notice {
  readonly tone = input<'info' | 'wait' | 'no' | 'ok'>('info');
  readonly heading = input<string>();
  readonly text = input<string>();
}
