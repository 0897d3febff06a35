import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { Explain } from '../../problem/explain';
import { When } from '../../ui/when';
import { MeetingChanges } from './meeting-changes';
import { MeetingWrites } from './meeting-writes';

/** The times that are held for a citizen whose own is lost: they may say on the phone which one they take. */
@Component({
  selector: 'app-offered-times',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (meeting().offers; as offers) {
        <section aria-labelledby="offered-times">
          <h3 id="offered-times">{{ t('office.offers.title') }}</h3>
          <p class="muted">
            {{ t('office.offers.until', { when: when.chosen(meeting().offersUntil ?? meeting().start) }) }}
          </p>
          <ul>
            @for (offer of offers; track offer.id) {
              <li>
                <span>
                  <time class="num" [attr.datetime]="offer.start">{{ when.chosen(offer.start) }}</time>
                  @if (offer.host.id !== meeting().host.id) {
                    · {{ offer.host.name }}
                  }
                </span>
                <button
                  type="button"
                  class="btn ghost small"
                  [attr.aria-disabled]="busy() ? 'true' : null"
                  [attr.aria-label]="t('office.offers.takes') + ': ' + when.chosen(offer.start)"
                  (click)="accept(offer.id)"
                >
                  {{ t('office.offers.takes') }}
                </button>
              </li>
            }
          </ul>
        </section>
      }
      <p role="alert" class="failed">{{ failed() }}</p>
    </ng-container>
  `,
  styles: `
    section {
      margin-top: 20px;
      padding: 12px 16px 14px;
      border-left: 3px solid var(--wait);
      border-radius: var(--corner);
      background: var(--wait-tint);
    }
    h3 {
      font-size: var(--text-m);
    }
    .muted {
      color: var(--ink);
    }
    ul {
      list-style: none;
      margin-top: 6px;
      padding: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      justify-content: space-between;
      min-height: 38px;
    }
    time {
      font-weight: 650;
    }
    .failed {
      color: var(--no);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfferedTimes {
  readonly meeting = input.required<Meeting>();
  private readonly changes = inject(MeetingChanges);
  private readonly explain = inject(Explain);
  private readonly writes = inject(MeetingWrites);
  protected readonly when = inject(When);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');

  protected async accept(offerId: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failed.set('');
    try {
      await this.writes.acceptOffer(this.meeting(), offerId);
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.busy.set(false);
    this.changes.happened();
  }
}
