import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { phoneInWords } from '../../ui/phone';
import { When } from '../../ui/when';

/** All that is known about one meeting, in words. */
@Component({
  selector: 'app-meeting-facts',
  imports: [TranslocoDirective],
  templateUrl: './meeting-facts.html',
  styles: `
    :host {
      display: block;
    }
    .phone {
      margin-left: 6px;
    }
    .topic {
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingFacts {
  readonly meeting = input.required<Meeting>();
  /** The document has a place of its own on wide pages. */
  readonly withDocument = input(true);
  protected readonly phoneInWords = phoneInWords;
  protected readonly when = inject(When);
  /** Our own link, which finds the room whoever holds it; while the meeting is still to be held. */
  protected readonly roomLink = computed(() => {
    const { id, room, status } = this.meeting();
    return room && (status === 'approved' || status === 'checkedIn') ? `/meetings/${id}/room` : null;
  });
}
