import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { StatusWord } from '../../ui/status-word';
import { When } from '../../ui/when';
import type { Column } from './column';

/** Days one below the other, for a narrow page. */
@Component({
  selector: 'app-day-list',
  imports: [StatusWord, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @for (day of columns(); track day.key) {
        <section>
          <h2 [class.today]="day.today">{{ day.heading }}</h2>
          <ol>
            @for (meeting of day.meetings; track meeting.id) {
              <li>
                <time class="num" [attr.datetime]="meeting.start">{{ when.time(meeting.start) }}</time>
                <button type="button" class="row-link" (click)="chosen.emit(meeting.id)">
                  {{ meeting.attendee.givenName }} {{ meeting.attendee.familyName }}
                </button>
                <ui-status-word [meeting]="meeting" seenBy="staff" />
                <p class="muted">{{ meeting.host.name }} · {{ meeting.topic }}</p>
              </li>
            } @empty {
              <li class="muted none">{{ t('office.calendar.none') }}</li>
            }
          </ol>
        </section>
      }
    </ng-container>
  `,
  styles: `
    section {
      margin-bottom: 20px;
    }
    .today {
      color: var(--primary);
    }
    ol {
      list-style: none;
      padding: 0;
    }
    li {
      display: grid;
      grid-template-columns: 3.4em minmax(0, 1fr) auto;
      gap: 0 8px;
      align-items: center;
      padding: 6px 0;
      border-top: 1px solid var(--hair);
    }
    li.none {
      display: block;
    }
    time {
      font-size: var(--text-l);
      font-weight: 700;
    }
    p {
      grid-column: 2 / -1;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DayList {
  readonly columns = input.required<readonly Column[]>();
  readonly chosen = output<string>();
  protected readonly when = inject(When);
}
