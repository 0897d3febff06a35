import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '../words/transloco';

/** A quiet outline of what is coming; it shows only when the wait is felt (after 300 ms). */
@Component({
  selector: 'ui-skeleton',
  imports: [TranslocoPipe],
  template: `
    <span class="visually-hidden">{{ 'ui.loading' | transloco }}</span>
    @for (width of widths(); track $index) {
      <i [style.width.%]="width"></i>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 18px;
      margin-top: 24px;
      animation: arrive var(--motion) 300ms both;
    }
    i {
      height: 22px;
      border-radius: 4px;
      background: var(--quiet);
    }
    @keyframes arrive {
      from {
        opacity: 0;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  readonly lines = input(5);
  protected readonly widths = computed(() =>
    Array.from({ length: this.lines() }, (_, i) => [92, 64, 78][i % 3]),
  );
}
