import { ChangeDetectionStrategy, Component, ElementRef, inject, input, viewChild } from '@angular/core';
import { TranslocoPipe } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { StatusWord } from '../../ui/status-word';
import { When } from '../../ui/when';

/** The time of a meeting, large, with how things stand and how it is to be held. */
@Component({
  selector: 'app-meeting-title',
  imports: [StatusWord, TranslocoPipe],
  template: `
    <p class="tags">
      <ui-status-word [meeting]="meeting()" seenBy="staff" />
      <!-- Whoever has arrived is “on the spot” already: the same word twice would only puzzle. -->
      @if (meeting().status !== 'checkedIn' || meeting().mode !== 'inPerson') {
        <span class="tag">{{ \`ui.mode.\${meeting().mode}\` | transloco }}</span>
      }
    </p>
    <h2 #time class="when-large" tabindex="-1">
      {{ when.day(meeting().start) }},
      <span class="nowrap">{{ when.span(meeting().start, meeting().end) }}</span>
    </h2>
  `,
  styles: `
    :host {
      display: block;
    }
    .tags {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin-bottom: 12px;
    }
    h2:focus-visible {
      outline: none;
    }
    @media (max-width: 760px) {
      h2 {
        font-size: var(--text-2xl);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingTitle {
  readonly meeting = input.required<Meeting>();
  protected readonly when = inject(When);
  private readonly time = viewChild.required<ElementRef<HTMLElement>>('time');

  focus(): void {
    this.time().nativeElement.focus({ preventScroll: true });
  }
}
