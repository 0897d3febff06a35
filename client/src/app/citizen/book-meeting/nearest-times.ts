import { ChangeDetectionStrategy, Component, inject, input, output, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listSlots } from 'contract/fn/scheduling/list-slots';
import type { Mode, Slot } from 'contract/models';
import { Pending } from '../../ui/pending';
import { addDays, When } from '../../ui/when';
import { nearest } from './nearest';

const DAYS_EACH_WAY = 30;
const OFFERED = 6;

/** After a time was lost to someone else: the nearest free ones, each a tap away. */
@Component({
  selector: 'app-nearest-times',
  imports: [Pending, RouterLink, TranslocoDirective],
  template: `
    <section aria-labelledby="nearest" *transloco="let t">
      <h2 id="nearest">{{ t('portal.steps.check.nearest') }}</h2>
      @if (slots.hasValue()) {
        <div class="times">
          @for (slot of slots.value(); track slot.start) {
            <button type="button" class="btn ghost num" (click)="taken.emit(slot)">
              {{ when.soon(slot.start) }}
            </button>
          } @empty {
            <p>{{ t('portal.steps.check.noNearest') }}</p>
          }
        </div>
        <a [routerLink]="['/schedules', scheduleId()]">{{ t('portal.steps.check.toCalendar') }}</a>
      } @else {
        <ui-pending [of]="slots" [lines]="2" />
      }
    </section>
  `,
  styles: `
    h2 {
      font-size: var(--text-l);
    }
    .times {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 12px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NearestTimes {
  readonly scheduleId = input.required<string>();
  readonly near = input.required<string>();
  readonly mode = input.required<Mode>();
  readonly taken = output<Slot>();
  private readonly api = inject(Api);
  protected readonly when = inject(When);

  readonly slots = resource({
    params: () => ({ id: this.scheduleId(), near: this.near(), mode: this.mode() }),
    loader: async ({ params: { id, near, mode } }) => {
      const day = this.when.date(near);
      const earliest = addDays(day, -DAYS_EACH_WAY);
      const from = earliest < this.when.today() ? this.when.today() : earliest;
      const { slots } = await this.api.invoke(listSlots, { id, from, to: addDays(day, DAYS_EACH_WAY) });
      return nearest(slots, near, mode, OFFERED);
    },
  });
}
