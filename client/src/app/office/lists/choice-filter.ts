import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

export interface Choice {
  value: string;
  text: string;
}

/** One of several, or all of them. */
@Component({
  selector: 'app-choice-filter',
  template: `
    <label>
      {{ label() }}
      <select #select (change)="chosen.emit(select.value || null)">
        <option value="">{{ all() }}</option>
        @for (one of choices(); track one.value) {
          <option [value]="one.value" [selected]="one.value === value()">{{ one.text }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChoiceFilter {
  readonly label = input.required<string>();
  /** What the list is called by that nobody has narrowed. */
  readonly all = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly value = input<string>();
  /** Null for all. */
  readonly chosen = output<string | null>();
}
