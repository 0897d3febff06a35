import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Slot } from 'contract/models';
import { Explain } from '../../problem/explain';
import type { Problem } from '../../problem/problem';
import { Notice } from '../../ui/notice';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { BookingDraft, type Choice, type Draft } from './booking-draft';
import { HeldTime } from './held-time';
import { NearestTimes } from './nearest-times';

/** Until when the chosen time is kept; once that is over, a way to have it, or the nearest one, again. */
@Component({
  selector: 'app-held-until',
  imports: [NearestTimes, Notice, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (time.state() === 'held') {
        <p class="muted num">{{ t('portal.held.until', { time: until() }) }}</p>
      }
      <div role="status">
        @if (time.state() === 'ending') {
          <p class="ending num">{{ say.count('portal.held.ending', time.minutesLeft()) }}</p>
        }
        @if (time.state() === 'lapsed') {
          <ui-notice tone="wait" [heading]="t('portal.held.lapsed')" [text]="t('portal.held.lapsedText')" />
        }
      </div>
      @if (draft(); as draft) {
        @if (lost(); as problem) {
          <ui-notice role="alert" tone="no" [text]="explain.text(problem)" />
          <app-nearest-times
            [scheduleId]="draft.scheduleId"
            [near]="draft.start"
            [mode]="draft.mode"
            (taken)="takeInstead(draft, $event)"
          />
        } @else if (time.state() === 'lapsed') {
          <button type="button" class="btn ghost" (click)="take(draft, draft)">
            {{ t('portal.held.again') }}
          </button>
        }
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      margin-block: 8px 16px;
    }
    .ending {
      color: var(--wait);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeldUntil {
  private readonly drafts = inject(BookingDraft);
  private readonly when = inject(When);
  protected readonly time = inject(HeldTime);
  protected readonly explain = inject(Explain);
  protected readonly say = inject(Say);
  protected readonly draft = this.drafts.draft;
  protected readonly lost = signal<Problem | null>(null);
  protected readonly until = computed(() => this.when.time(this.time.held()?.until ?? new Date()));

  protected async take({ scheduleId }: Draft, choice: Choice): Promise<void> {
    this.lost.set(await this.time.take(scheduleId, choice));
  }

  /** A day may be held elsewhere; where it is not said, the place is the one that was chosen. */
  protected takeInstead(draft: Draft, { start, place }: Slot): Promise<void> {
    return this.take(draft, { start, mode: draft.mode, place: place ?? draft.place });
  }
}
