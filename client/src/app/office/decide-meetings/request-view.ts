import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Meeting } from 'contract/models';
import { Labelled } from '../../ui/labelled';
import { Say } from '../../words/say';
import { MeetingFacts } from '../meeting/meeting-facts';
import { MeetingTitle } from '../meeting/meeting-title';
import { SameDay } from '../meeting/same-day';
import { Decisions } from './decisions';

/** What citizens may always be told; the words are the administration's own to add to. */
const PRESETS = ['elsewhere', 'unavailable', 'document', 'topic'] as const;

/** One request in full, with the two decisions: each takes a click or two, and can be undone for a moment. */
@Component({
  selector: 'app-request-view',
  imports: [Labelled, MeetingFacts, MeetingTitle, SameDay, TranslocoDirective],
  templateUrl: './request-view.html',
  styleUrl: './request-view.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestView {
  readonly meeting = input.required<Meeting>();
  readonly decided = output();
  private readonly decisions = inject(Decisions);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  private readonly title = viewChild.required(MeetingTitle);
  private readonly firstPreset = viewChild<ElementRef<HTMLElement>>('preset');
  protected readonly presets = PRESETS;
  // What is being written is about one request; the next one begins clean.
  private readonly id = () => this.meeting().id;
  protected readonly refusing = linkedSignal({ source: this.id, computation: () => false });
  protected readonly reason = linkedSignal({ source: this.id, computation: () => '' });
  protected readonly missing = linkedSignal({ source: this.id, computation: () => false });
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
    afterNextRender(() => this.firstPreset()?.nativeElement.focus(), { injector: this.injector });
  }

  protected refuse(reason: string): void {
    this.missing.set(reason.trim() === '');
    if (this.missing()) return;
    this.decisions.decide({ meeting: this.meeting(), act: 'refuse', reason: reason.trim() });
    this.decided.emit();
  }

  protected refuseFor(preset: (typeof PRESETS)[number]): void {
    const own = this.reason().trim();
    this.refuse(this.say.text(`office.decide.presets.${preset}`) + (own ? ` ${own}` : ''));
  }

  protected toggled({ target }: Event): void {
    this.noting.set((target as HTMLDetailsElement).open);
  }

  protected text({ target }: Event): string {
    return (target as HTMLInputElement).value;
  }
}
