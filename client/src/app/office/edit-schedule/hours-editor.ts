import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoDirective } from '../../words/transloco';
import type { Hours } from './entry-draft';
import { Faults } from './faults';
import { wallClock } from './wall-clock';

/** A list of hours from–to: when somebody receives, or when they pause. */
@Component({
  selector: 'app-hours-editor',
  imports: [TranslocoDirective],
  template: `
    <div role="group" [attr.aria-label]="label()" *transloco="let t">
      <p class="label">{{ label() }}</p>
      @for (one of hours()().value(); track $index) {
        <p class="row">
          <input
            class="num"
            inputmode="numeric"
            maxlength="8"
            autocomplete="off"
            [placeholder]="t('office.schedule.timeExample')"
            [value]="one.from"
            [attr.aria-label]="t('office.schedule.fromHour', { n: $index + 1 })"
            [attr.aria-invalid]="faults.at(path() + '[' + $index + '].from') ? 'true' : null"
            (change)="set($index, 'from', $event)"
          />
          –
          <input
            class="num"
            inputmode="numeric"
            maxlength="8"
            autocomplete="off"
            [placeholder]="t('office.schedule.timeExample')"
            [value]="one.to"
            [attr.aria-label]="t('office.schedule.toHour', { n: $index + 1 })"
            [attr.aria-invalid]="faults.at(path() + '[' + $index + '].to') ? 'true' : null"
            (change)="set($index, 'to', $event)"
          />
          @if (hours()().value().length > least()) {
            <button
              type="button"
              class="link"
              [attr.aria-label]="t('office.schedule.removeHours', { n: $index + 1 })"
              (click)="remove($index)"
            >
              ×
            </button>
          }
        </p>
      }
      @if (faults.within(path()); as fault) {
        <p class="fault">{{ fault }}</p>
      }
      <button type="button" class="link" (click)="append()">{{ add() }}</button>
    </div>
  `,
  styles: `
    .label {
      margin-bottom: 3px;
      font-weight: 600;
    }
    .row {
      display: flex;
      align-items: center;
      gap: 6px;
      margin-bottom: 6px;
    }
    input {
      width: 5em;
    }
    .row .link {
      font-size: var(--text-xl);
      line-height: 1;
      text-decoration: none;
    }
    .link {
      min-width: 28px;
      min-height: 28px;
    }
    .fault {
      color: var(--no);
      font-size: 0.89em;
      font-weight: 600;
    }
    @media (max-width: 760px) {
      .link {
        min-width: 44px;
        min-height: 44px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HoursEditor {
  readonly hours = input.required<FieldTree<Hours[]>>();
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly add = input.required<string>();
  readonly least = input(0);
  protected readonly faults = inject(Faults);

  protected set(at: number, end: keyof Hours, { target }: Event): void {
    const field = target as HTMLInputElement;
    const value = wallClock(field.value);
    field.value = value;
    this.change((all) => all.map((one, i) => (i === at ? { ...one, [end]: value } : one)));
  }

  protected append(): void {
    this.change((all) => [...all, { from: '', to: '' }]);
  }

  protected remove(at: number): void {
    this.change((all) => all.filter((_, i) => i !== at));
  }

  private change(how: (all: Hours[]) => Hours[]): void {
    this.hours()().value.update(how);
  }
}
