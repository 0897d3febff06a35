import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';

/** How long a request waits; marked where that is longer than the administration allows. */
@Component({
  selector: 'app-waits',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (tooLong()) {
        <span class="late" [title]="t('office.waits.tooLong')">
          <span aria-hidden="true">●</span> {{ text() }}
          <span class="visually-hidden">, {{ t('office.waits.tooLong') }}</span>
        </span>
      } @else {
        {{ text() }}
      }
    </ng-container>
  `,
  styles: `
    :host {
      color: var(--muted);
    }
    .late {
      color: var(--wait);
      font-weight: 700;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Waits {
  readonly text = input.required<string>();
  readonly tooLong = input.required<boolean>();
}
