import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getMeetingHistory } from 'contract/functions';
import type { Meeting, MeetingHistoryItem } from 'contract/models';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';

/** What has happened to a meeting, the latest first: what, when, by whom, and why. */
@Component({
  selector: 'app-meeting-history',
  imports: [Pending, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h3>{{ t('office.history.title') }}</h3>
      @if (history.hasValue()) {
        <ol>
          @for (item of history.value(); track item.at + item.event) {
            <li>
              <b>{{ eventName(item.event) }}</b>
              <span class="muted num">
                {{ when.soon(item.at) }},
                {{ item.actor.name || t(\`office.history.by.\${item.actor.kind}\`) }}
              </span>
              @if (moved(item); as moved) {
                <span class="num">{{ moved }}</span>
              }
              @if (reason(item); as reason) {
                <span class="said">„{{ reason }}“</span>
              }
            </li>
          }
        </ol>
      } @else {
        <ui-pending [of]="history" [lines]="2" />
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
    }
    h3 {
      font-size: var(--text-m);
    }
    ol {
      list-style: none;
      margin: 12px 0 0 4px;
      padding: 0;
      border-left: 2px solid var(--line);
    }
    li {
      position: relative;
      display: grid;
      padding: 0 0 12px 14px;
    }
    li::before {
      content: '';
      position: absolute;
      inset: 6px auto auto -6px;
      width: 10px;
      height: 10px;
      border-radius: 50%;
      background: var(--surface);
      box-shadow: inset 0 0 0 2px var(--line);
    }
    .said {
      overflow-wrap: anywhere;
    }
    li:first-child::before {
      background: var(--primary);
      box-shadow: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingHistory {
  readonly meeting = input.required<Meeting>();
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly history = resource({
    params: () => ({ id: this.meeting().id, version: this.meeting().version }),
    loader: async ({ params: { id } }) => (await this.api.invoke(getMeetingHistory, { id })).items.reverse(),
  });

  protected moved({ data }: MeetingHistoryItem): string | null {
    const [from, to] = [data['previousStart'], data['start']];
    if (typeof from !== 'string' || typeof to !== 'string') return null;
    return this.say.text('office.history.moved', { from: this.when.short(from), to: this.when.short(to) });
  }

  protected reason({ data }: MeetingHistoryItem): string | null {
    const words = data['reason'] ?? data['answer'] ?? data['note'];
    return typeof words === 'string' ? words : null;
  }

  /** By its own name, where there are no words for it yet. */
  protected eventName(event: string): string {
    const key = `office.history.${event}`;
    return this.say.knows(key) ? this.say.text(key) : event;
  }
}
