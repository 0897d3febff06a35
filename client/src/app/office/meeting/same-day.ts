import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoPipe } from '../../words/transloco';
import { Api } from 'contract/api';
import { listOfficeMeetings } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { When } from '../../ui/when';
import { everyPage } from '../every-page';
import { isActive } from './released';

/** What else the host has on that day: whether one more meeting is a burden. */
@Component({
  selector: 'app-same-day',
  imports: [TranslocoPipe],
  template: `
    @if (day.hasValue()) {
      <dl class="facts">
        <dt>{{ 'office.meeting.sameDay' | transloco }}</dt>
        <dd class="num">
          @if (others().length === 0) {
            {{ 'office.meeting.nothingElse' | transloco }}
          } @else {
            @for (other of others(); track other.id) {
              <span class="nowrap">
                {{ when.span(other.start, other.end) }}
                @if (other.status === 'requested') {
                  <span class="muted">({{ 'office.calendar.state.requested' | transloco }})</span>
                }
              </span>
              @if (!$last) {
                ·
              }
            }
          }
        </dd>
      </dl>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    dl {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SameDay {
  readonly meeting = input.required<Meeting>();
  private readonly api = inject(Api);
  protected readonly when = inject(When);
  protected readonly day = resource({
    params: () => {
      const date = this.when.date(this.meeting().start);
      return { hostId: this.meeting().host.id, from: date, to: date };
    },
    loader: ({ params }) => everyPage((page) => this.api.invoke(listOfficeMeetings, { ...params, ...page })),
  });
  protected readonly others = computed(() =>
    (this.day.hasValue() ? this.day.value() : []).filter(
      (other) => other.id !== this.meeting().id && isActive(other),
    ),
  );
}
