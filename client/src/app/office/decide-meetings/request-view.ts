import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { Labelled } from '../../ui/labelled';
import { MeetingChanges } from '../meeting/meeting-changes';
import { MeetingFacts } from '../meeting/meeting-facts';
import { MeetingTitle } from '../meeting/meeting-title';
import { SameDay } from '../meeting/same-day';
import { SimilarMeetings } from '../meeting/similar-meetings';
import { WrittenAnswer } from '../meeting/written-answer';
import { Decisions } from './decisions';
import { type Refusal, RefusalForm } from './refusal-form';

/** One request in full, with the two decisions: each takes a click or two, and can be undone for a moment. */
@Component({
  selector: 'app-request-view',
  imports: [
    Labelled,
    MeetingFacts,
    MeetingTitle,
    RefusalForm,
    SameDay,
    SimilarMeetings,
    TranslocoDirective,
    WrittenAnswer,
  ],
  templateUrl: './request-view.html',
  styleUrl: './request-view.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestView {
  readonly meeting = input.required<Meeting>();
  readonly decided = output();
  private readonly changes = inject(MeetingChanges);
  private readonly decisions = inject(Decisions);
  private readonly injector = inject(Injector);
  private readonly title = viewChild.required(MeetingTitle);
  // What is being written is about one request: the next one begins clean, the same one read again changes nothing.
  private readonly id = computed(() => this.meeting().id);
  protected readonly refusing = linkedSignal({ source: this.id, computation: () => false });
  protected readonly note = linkedSignal({ source: this.id, computation: () => '' });
  protected readonly noting = linkedSignal({ source: this.id, computation: () => false });
  protected readonly videoUrl = linkedSignal({ source: this.id, computation: () => '' });

  constructor() {
    let shown: string | undefined;
    effect(() => {
      const { id } = this.meeting();
      if (shown !== undefined && shown !== id) this.title().focus();
      shown = id;
    });
  }

  approve(): void {
    this.decisions.decide({
      meeting: this.meeting(),
      act: 'approve',
      note: this.note().trim() || null,
      videoUrl: this.videoUrl().trim() || null,
    });
    this.decided.emit();
  }

  beginToRefuse(): void {
    this.refusing.set(true);
  }

  /** The request stands, so the reader stays with it; the citizen is to decide. */
  async answer(): Promise<void> {
    if (!this.canAnswer()) return;
    const { openAnswerMeeting } = await import('../meeting/answer-meeting');
    if (await openAnswerMeeting(this.injector, this.meeting())) this.changes.happened();
  }

  protected canAnswer(): boolean {
    return !this.meeting().answer?.decision;
  }

  protected refuse(refusal: Refusal): void {
    this.decisions.decide({ meeting: this.meeting(), act: 'refuse', refusal });
    this.decided.emit();
  }

  protected toggled({ target }: Event): void {
    this.noting.set((target as HTMLDetailsElement).open);
  }

  protected text({ target }: Event): string {
    return (target as HTMLInputElement).value;
  }
}
