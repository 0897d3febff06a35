import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { Decisions } from '../decide-meetings/decisions';
import { waitingTime } from '../decide-meetings/waiting-time';
import { Waits } from '../decide-meetings/waits';
import { Waiting, waitingSince } from '../waiting';

const SHOWN = 5;

/** Who has been waiting longest for a decision. */
@Component({
  selector: 'app-waiting-longest',
  imports: [Pending, RouterLink, TranslocoDirective, Waits],
  template: `
    <section *transloco="let t">
      <div class="title-bar">
        <h2>
          @if (decisions.open().length; as count) {
            {{ say.count('office.day.waiting', count) }}
          } @else {
            {{ t('office.decide.title') }}
          }
        </h2>
        @if (decisions.open().length > 0) {
          <a routerLink="/office/requests">{{ t('office.day.decide') }}</a>
        }
      </div>
      @if (!waiting.requests.hasValue()) {
        <ui-pending [of]="waiting.requests" [lines]="3" />
      } @else {
        <ul>
          @for (request of longest(); track request.id) {
            <li>
              <a routerLink="/office/requests" [queryParams]="{ meeting: request.id }">
                {{ request.attendee.givenName }} {{ request.attendee.familyName }}
              </a>
              <app-waits class="num" [text]="waits(request)" [tooLong]="request.waitsTooLong ?? false" />
              <span class="topic muted num" [title]="request.topic">
                {{ when.short(request.start) }} · {{ request.host.name }} · {{ request.topic }}
              </span>
            </li>
          } @empty {
            <li class="empty">{{ t('office.decide.empty') }}</li>
          }
        </ul>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 32px;
    }
    ul {
      list-style: none;
      padding: 0;
    }
    li {
      display: grid;
      grid-template-columns: 14em 7em minmax(0, 1fr);
      gap: 2px 16px;
      align-items: center;
      min-height: 36px;
      border-top: 1px solid var(--hair);
    }
    li.empty {
      display: block;
      border: 0;
    }
    .topic {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    @media (max-width: 900px) {
      li {
        grid-template-columns: minmax(0, 1fr) auto;
        padding: 8px 0;
      }
      .topic {
        grid-column: 1 / -1;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaitingLongest {
  protected readonly say = inject(Say);
  protected readonly decisions = inject(Decisions);
  protected readonly waiting = inject(Waiting);
  protected readonly when = inject(When);
  protected readonly longest = computed(() => this.decisions.open().slice(0, SHOWN));

  protected waits(request: Meeting): string {
    const { unit, n } = waitingTime(waitingSince(request), this.waiting.now());
    return this.say.count(`office.waits.${unit}`, n);
  }
}
