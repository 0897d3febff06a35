import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Stays at the foot of the window: what is chosen so far, and the way on. */
@Component({
  selector: 'app-choice-bar',
  template: `
    <div class="said">
      <b class="num" aria-live="polite">{{ choice() }}</b>
      @if (about(); as about) {
        <span class="muted">{{ about }}</span>
      }
    </div>
    <ng-content />
  `,
  styles: `
    :host {
      position: sticky;
      bottom: 0;
      z-index: 2;
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 20px;
      /* As wide as the window, whatever holds it; the frame cuts off what a scroll bar makes too wide. */
      margin: 40px calc(50% - 50vw) -80px;
      padding: 14px max(20px, calc((100vw - 1000px) / 2));
      background: var(--surface);
      border-top: 1px solid var(--hair);
    }
    .said {
      min-width: 0;
    }
    b {
      display: block;
      font-size: var(--text-l);
      font-weight: 700;
      line-height: 1.2;
      text-wrap: balance;
    }
    @media (max-width: 560px) {
      b {
        font-size: var(--text-l);
      }
    }
  `,
  host: { class: 'no-print' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChoiceBar {
  readonly choice = input.required<string>();
  readonly about = input<string>();
}
