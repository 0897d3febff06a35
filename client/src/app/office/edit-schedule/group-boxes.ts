import { ChangeDetectionStrategy, Component, computed, inject, model, resource } from '@angular/core';
import { TranslocoPipe } from '../../words/transloco';
import { Api } from 'contract/api';
import { listOfficeGroups } from 'contract/functions';
import { everyPage } from '../every-page';
import { groupRows } from '../people/group-tree';

/** Under which groups of the portal citizens find a schedule. */
@Component({
  selector: 'app-group-boxes',
  imports: [TranslocoPipe],
  template: `
    @if (rows().length > 0) {
      <fieldset>
        <legend>{{ 'office.schedule.groups' | transloco }}</legend>
        @for (row of rows(); track row.group.id) {
          <label class="check" [style.padding-left.px]="row.depth * 22">
            <input
              type="checkbox"
              [checked]="chosen().includes(row.group.id)"
              (change)="toggle(row.group.id)"
            />
            {{ row.group.name }}
          </label>
        }
      </fieldset>
    }
  `,
  styles: `
    fieldset {
      display: grid;
      margin-top: 14px;
    }
    legend {
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupBoxes {
  readonly chosen = model.required<string[]>();
  private readonly api = inject(Api);
  private readonly groups = resource({
    loader: () => everyPage((page) => this.api.invoke(listOfficeGroups, page)),
  });
  protected readonly rows = computed(() => groupRows(this.groups.hasValue() ? this.groups.value() : []));

  protected toggle(id: string): void {
    this.chosen.update((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  }
}
