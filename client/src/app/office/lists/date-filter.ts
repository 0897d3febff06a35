import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { DateField } from '../../ui/date-field/date-field';
import { Labelled } from '../../ui/labelled';

/** A day from which, or until which, a list is read. */
@Component({
  selector: 'app-date-filter',
  imports: [DateField, Labelled],
  template: `
    <ui-labelled [label]="label()">
      <ui-date-field [value]="value() ?? ''" (valueChange)="chosen.emit($event)" />
    </ui-labelled>
  `,
  styles: `
    :host {
      display: block;
      min-width: min(10.5em, 100%);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DateFilter {
  readonly label = input.required<string>();
  /** `2026-12-07`; nothing for all time. */
  readonly value = input<string>();
  /** Empty where the date was taken out. */
  readonly chosen = output<string>();
}
