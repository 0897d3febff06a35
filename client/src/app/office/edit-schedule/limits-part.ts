import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TranslocoDirective } from '../../words/transloco';
import { Labelled } from '../../ui/labelled';
import { Faults } from './faults';
import type { ScheduleDraft } from './schedule-draft';

const LIMITS = [
  'latestCancellationHours',
  'openMeetingsHere',
  'openMeetingsInAll',
  'blockedDaysAfterMissed',
  'sameMatterMonths',
] as const;

/** What one citizen may book and give back; nothing is limited until it is set. */
@Component({
  selector: 'app-limits-part',
  imports: [FormField, Labelled, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h2>{{ t('office.schedule.limits.title') }}</h2>
      <p class="muted">{{ t('office.schedule.limits.meaning') }}</p>
      <div class="grid two">
        @for (limit of limits; track limit) {
          <ui-labelled
            [label]="t(\`office.schedule.limits.\${limit}\`)"
            [hint]="t(\`office.schedule.limits.hints.\${limit}\`)"
            [error]="faults.at(limit)"
          >
            <input type="number" [formField]="form()[limit]" [placeholder]="t('office.schedule.noLimit')" />
          </ui-labelled>
        }
      </div>
    </ng-container>
  `,
  styleUrl: './schedule-part.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LimitsPart {
  readonly form = input.required<FieldTree<ScheduleDraft>>();
  protected readonly faults = inject(Faults);
  protected readonly limits = LIMITS;
}
