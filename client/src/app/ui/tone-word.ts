import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export type Tone = 'wait' | 'ok' | 'no' | 'over';

/** One shape for each tone, so that the colour is never alone: ring, tick, cross, dash. */
export const SHAPES: Record<Tone, string> = {
  wait: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M8 5v3.2l2 1.3',
  ok: 'M2.5 8.5l3.5 3.5l7.5-8',
  no: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  over: 'M3 8h10',
};

/** How things stand, in a word and a shape. */
@Component({
  selector: 'ui-tone-word',
  template: `
    <svg viewBox="0 0 16 16" aria-hidden="true"><path [attr.d]="shape()" /></svg>
    <ng-content />
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 7px;
      align-items: center;
      padding: 1px 9px 1px 7px;
      border: 1px solid var(--edge);
      border-radius: 4px;
      font-size: 0.89em;
      font-weight: 600;
      white-space: nowrap;
      color: var(--muted);
      background: var(--quiet);
    }
    /* At 400 % „Отменена от администрацията“ is wider than the page. */
    @media (max-width: 480px) {
      :host {
        white-space: normal;
      }
    }
    :host(.wait) {
      color: var(--wait);
      background: var(--wait-tint);
    }
    :host(.ok) {
      color: var(--ok);
      background: var(--ok-tint);
    }
    :host(.no) {
      color: var(--no);
      background: var(--no-tint);
    }
    :host(.over) {
      color: var(--ink);
    }
    svg {
      width: 14px;
      height: 14px;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
  host: { '[class]': 'tone()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToneWord {
  readonly tone = input.required<Tone>();
  protected readonly shape = computed(() => SHAPES[this.tone()]);
}
