import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { rescheduleMeeting } from 'contract/functions';
import type { Meeting, Slot } from 'contract/models';
import { Explain } from '../../problem/explain';
import { ifVersion } from '../../session/api-calls';
import { Heading } from '../../ui/heading';
import { Notice } from '../../ui/notice';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { ChoiceBar } from '../book-meeting/choice-bar';
import { ChooseTime } from '../book-meeting/choose-time';
import { freeTimesSoon } from '../book-meeting/free-times';
import { MOVED } from './moved';
import { ownMeeting } from './own-meeting';
import { scheduleOf, usualPlace } from '../book-meeting/schedule-of';

/** Another time for a meeting that is already asked for. */
@Component({
  selector: 'app-move-page',
  imports: [ChoiceBar, ChooseTime, Heading, Notice, Pending, RouterLink, TranslocoDirective],
  templateUrl: './move-page.html',
  styleUrl: './meeting-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovePage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly usualPlace = usualPlace;
  protected readonly meeting = ownMeeting(this.id);
  private readonly scheduleId = computed(() =>
    this.meeting.hasValue() ? this.meeting.value().scheduleId : undefined,
  );
  protected readonly schedule = scheduleOf(this.scheduleId);
  protected readonly soon = freeTimesSoon(this.scheduleId);
  protected readonly slot = signal<Slot | null>(null);
  protected readonly refused = signal('');
  protected readonly choice = computed(() => {
    const slot = this.slot();
    return slot ? this.when.chosen(slot.start) : this.say.text('portal.schedule.chooseTime');
  });

  /** Whichever of what the page needs is not there yet, or did not come. */
  protected readonly awaited = computed(() => {
    if (!this.meeting.hasValue()) return this.meeting;
    return this.schedule.hasValue() ? this.soon : this.schedule;
  });

  protected async move(meeting: Meeting): Promise<void> {
    const slot = this.slot();
    if (!slot) {
      document.querySelector<HTMLElement>('ui-slot-picker input')?.focus();
      return;
    }
    try {
      await this.api.invoke(
        rescheduleMeeting,
        { id: meeting.id, body: { start: slot.start } },
        ifVersion(meeting.version),
      );
      await this.router.navigate(['/meetings', meeting.id], { info: MOVED });
    } catch (failure) {
      this.refused.set(this.explain.text(failure));
      this.slot.set(null);
      this.meeting.reload();
      this.soon.reload();
    }
  }
}
