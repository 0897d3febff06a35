import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '../../words/transloco';
import type { OfficeSchedule } from 'contract/models';

/** Whether citizens see a schedule: a word and a mark before it. */
@Component({
  selector: 'app-schedule-state',
  imports: [TranslocoPipe],
  template: `<span class="tag" [class]="status()">{{
    \`office.schedules.statuses.\${status()}\` | transloco
  }}</span>`,
  styles: `
    .published {
      background: var(--ok-tint);
      color: var(--ok);
    }
    .published::before {
      content: '● ' / '';
      margin-right: 5px;
    }
    .draft {
      background: var(--wait-tint);
      color: var(--wait);
    }
    .draft::before {
      content: '○ ' / '';
      margin-right: 5px;
    }
    .archived {
      background: var(--quiet);
      color: var(--ink);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScheduleState {
  readonly status = input.required<OfficeSchedule['status']>();
}
