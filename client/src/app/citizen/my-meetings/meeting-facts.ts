import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { positionOf, whom } from '../book-meeting/whom';

/** What is known of a meeting, line by line. */
@Component({
  selector: 'app-meeting-facts',
  imports: [TranslocoDirective],
  template: `
    <dl *transloco="let t">
      <div>
        <dt>{{ t('portal.meeting.who') }}</dt>
        <dd>
          @for (one of whom(); track one) {
            <span class="line">{{ one }}</span>
          }
          @if (position(); as position) {
            <span class="muted">{{ position }}</span>
          }
        </dd>
      </div>
      <div>
        <dt>{{ t('portal.meeting.how') }}</dt>
        <dd>{{ t(\`ui.mode.\${meeting().mode}\`) }}</dd>
      </div>
      @if (meeting().mode === 'inPerson' && meeting().place; as place) {
        <div>
          <dt>{{ t('portal.meeting.where') }}</dt>
          <dd>{{ place }}</dd>
        </div>
      }
      <div>
        <dt>{{ t('portal.meeting.topic') }}</dt>
        <dd class="typed">{{ meeting().topic }}</dd>
      </div>
      @if (meeting().documentNumber; as number) {
        <div>
          <dt>{{ t('portal.meeting.document') }}</dt>
          <dd class="num">{{ number }}</dd>
        </div>
      }
      @if (meeting().instructions; as instructions) {
        <div>
          <dt>{{ t('portal.meeting.bring') }}</dt>
          <dd>{{ instructions }}</dd>
        </div>
      }
      <div>
        <dt>{{ t('portal.meeting.reference') }}</dt>
        <dd class="num">{{ meeting().reference }}</dd>
      </div>
    </dl>
  `,
  styles: `
    dl {
      margin-top: 24px;
      max-width: 720px;
    }
    div {
      display: grid;
      grid-template-columns: 140px minmax(0, 1fr);
      gap: 2px 24px;
      padding: 12px 0;
      border-bottom: 1px solid var(--hair);
    }
    dt {
      color: var(--muted);
    }
    dd {
      overflow-wrap: anywhere;
    }
    .line {
      display: block;
    }
    .typed {
      white-space: pre-line;
    }
    @media (max-width: 560px) {
      div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingFacts {
  readonly meeting = input.required<Meeting>();
  private readonly reception = computed(() => ({
    title: this.meeting().scheduleTitle,
    host: this.meeting().host,
  }));
  protected readonly whom = computed(() => whom(this.reception()));
  protected readonly position = computed(() => positionOf(this.reception()));
}
