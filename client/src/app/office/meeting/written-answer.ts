import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { Explain } from '../../problem/explain';
import { ToneWord } from '../../ui/tone-word';
import { When } from '../../ui/when';
import { Waiting } from '../waiting';
import { answerIsOpen } from './acts';
import { MeetingChanges } from './meeting-changes';
import { MeetingWrites } from './meeting-writes';

/** What was answered in writing before the visit, and what the citizen has said to it, here or on the phone. */
@Component({
  selector: 'app-written-answer',
  imports: [ToneWord, TranslocoDirective],
  templateUrl: './written-answer.html',
  styles: `
    section {
      margin-top: 20px;
      padding: 12px 16px 14px;
      border-left: 3px solid var(--primary);
      border-radius: var(--corner);
      background: var(--soft);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: baseline;
    }
    h3 {
      font-size: var(--text-m);
    }
    .words {
      margin-top: 6px;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .acts {
      margin-top: 12px;
    }
    .failed {
      color: var(--no);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WrittenAnswer {
  readonly meeting = input.required<Meeting>();
  private readonly changes = inject(MeetingChanges);
  private readonly explain = inject(Explain);
  private readonly waiting = inject(Waiting);
  private readonly writes = inject(MeetingWrites);
  protected readonly when = inject(When);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly isOpen = computed(() => answerIsOpen(this.meeting(), this.waiting.now()));
  /** Where it never was decided about, and no longer can be. */
  protected readonly state = computed(() => {
    const { decision } = this.meeting().answer!;
    return decision ?? (this.isOpen() ? 'open' : 'undecided');
  });

  /** The citizen was rung, or rang themselves. */
  protected async note(said: 'accept' | 'decline'): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failed.set('');
    try {
      await (said === 'accept'
        ? this.writes.acceptAnswer(this.meeting())
        : this.writes.declineAnswer(this.meeting()));
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.busy.set(false);
    this.changes.happened();
  }
}
