import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Meeting } from 'contract/models';
import { When } from '../../ui/when';

/** All that is known about one meeting, in words. */
@Component({
  selector: 'app-meeting-facts',
  imports: [TranslocoDirective],
  templateUrl: './meeting-facts.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingFacts {
  readonly meeting = input.required<Meeting>();
  /** The document has a place of its own on wide pages. */
  readonly withDocument = input(true);
  protected readonly when = inject(When);
}
