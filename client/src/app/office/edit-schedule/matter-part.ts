import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TranslocoDirective } from '../../words/transloco';
import { Labelled } from '../../ui/labelled';
import { Faults } from './faults';
import type { ScheduleDraft } from './schedule-draft';

/** What citizens come for: the topics offered to them, how their document's number looks, and what to bring. */
@Component({
  selector: 'app-matter-part',
  imports: [FormField, Labelled, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h2>{{ t('office.schedule.matter') }}</h2>
      <ui-labelled
        [label]="t('office.schedule.topics')"
        [hint]="t('office.schedule.topicsHint')"
        [error]="faults.within('topics')"
      >
        <textarea rows="4" [formField]="form().topics"></textarea>
      </ui-labelled>
      <div class="grid two">
        <ui-labelled [label]="t('office.schedule.documentNumber')">
          <select [formField]="form().documentNumber">
            @for (one of documents; track one) {
              <option [value]="one">{{ t(\`office.schedule.documents.\${one}\`) }}</option>
            }
          </select>
        </ui-labelled>
        @if (form().documentNumber().value() !== 'none') {
          <ui-labelled
            [label]="t('office.schedule.documentNumberExample')"
            [error]="faults.at('documentNumberExample')"
          >
            <input
              autocomplete="off"
              placeholder="УТ-12-345/10.11.2026"
              [formField]="form().documentNumberExample"
            />
          </ui-labelled>
          <ui-labelled
            class="wide"
            [label]="t('office.schedule.documentNumberPattern')"
            [hint]="t('office.schedule.patternHint')"
            [error]="faults.at('documentNumberPattern')"
          >
            <input
              autocomplete="off"
              placeholder="УТ-##-#+/##.##.####"
              [formField]="form().documentNumberPattern"
            />
          </ui-labelled>
        }
      </div>
      <ui-labelled
        [label]="t('office.schedule.instructions')"
        [hint]="t('office.schedule.instructionsHint')"
        [error]="faults.at('instructions')"
      >
        <textarea rows="3" [formField]="form().instructions"></textarea>
      </ui-labelled>
    </ng-container>
  `,
  styleUrl: './schedule-part.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatterPart {
  protected readonly documents = ['none', 'optional', 'required'] as const;
  readonly form = input.required<FieldTree<ScheduleDraft>>();
  protected readonly faults = inject(Faults);
}
