import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getMe } from 'contract/fn/identity/get-me';
import { listMySimilarMeetings } from 'contract/fn/booking/list-my-similar-meetings';
import { requestMeeting } from 'contract/fn/booking/request-meeting';
import type { Meeting, Mode, PublicSchedule, Slot } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { once } from '../../session/api-calls';
import { Heading } from '../../ui/heading';
import { Notice } from '../../ui/notice';
import { Pending } from '../../ui/pending';
import { phoneInWords } from '../../ui/phone';
import { When } from '../../ui/when';
import { BookingDraft, type Draft } from './booking-draft';
import { HeldTime, TIME_IS_GONE } from './held-time';
import { HeldUntil } from './held-until';
import { NearestTimes } from './nearest-times';

import { scheduleOf, usualPlace } from './schedule-of';
import { whom } from './whom';

/** The last page of a request: is all of it right? */
@Component({
  selector: 'app-check-page',
  imports: [Heading, HeldUntil, NearestTimes, Notice, Pending, RouterLink, TranslocoDirective],
  templateUrl: './check-page.html',
  styleUrls: ['./step.css', './check-page.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckPage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly drafts = inject(BookingDraft);
  private readonly time = inject(HeldTime);
  private readonly explain = inject(Explain);
  private readonly nearest = viewChild(NearestTimes);
  protected readonly when = inject(When);

  protected readonly schedule = scheduleOf(this.id);
  protected readonly me = resource({ loader: () => this.api.invoke(getMe) });
  /** Own meetings to come that may be about the same: the citizen decides. */
  protected readonly similar = resource({
    params: () => {
      const draft = this.draft();
      return draft
        ? { scheduleId: draft.scheduleId, documentNumber: draft.documentNumber.trim() }
        : undefined;
    },
    loader: async ({ params: { scheduleId, documentNumber } }) => {
      const query = documentNumber ? { scheduleId, documentNumber } : { scheduleId };
      return (await this.api.invoke(listMySimilarMeetings, query)).items;
    },
  });
  protected readonly draft = computed(() => this.drafts.of(this.id()));
  protected readonly whom = whom;
  protected readonly inWords = (phone: string | null): string => (phone ? phoneInWords(phone) : '');
  protected readonly sending = signal(false);
  protected readonly refused = signal<Problem | null>(null);
  protected readonly timeIsGone = computed(() => TIME_IS_GONE.includes(this.refused()?.code ?? ''));
  protected readonly said = computed(() => {
    const problem = this.refused();
    if (!problem) return '';
    // A wrong field was typed on the page before: what is wrong with it is what helps.
    return problem.errors.map(({ message }) => message).join(' ') || this.explain.text(problem);
  });

  protected async send(draft: Draft): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.refused.set(null);
    try {
      const meeting = await this.request(draft);
      this.drafts.clear();
      await this.router.navigate(['/meetings', meeting.id, 'sent'], { replaceUrl: true });
    } catch (failure) {
      this.refused.set(Problem.from(failure));
    } finally {
      this.sending.set(false);
    }
  }

  protected async takeInstead({ start, place }: Slot, mode: Mode, schedule: PublicSchedule): Promise<void> {
    const gone = await this.time.take(this.id(), { start, mode, place: place ?? usualPlace(schedule) });
    if (gone) this.nearest()?.slots.reload();
    this.refused.set(gone);
  }

  private request(draft: Draft): Promise<Meeting> {
    const { scheduleId, start, mode, topic, documentNumber, phone, held, intention } = draft;
    const body = {
      scheduleId,
      start,
      mode,
      topic: topic.trim(),
      ...(documentNumber.trim() && { documentNumber: documentNumber.trim() }),
      ...(phone.trim() && { phone: phone.trim() }),
      ...(held && { reservationId: held.id }),
    };
    return this.api.invoke(requestMeeting, { body }, once(intention));
  }
}
