import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { Session } from '../../session/session';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { StatusWord } from '../../ui/status-word';
import { When } from '../../ui/when';
import { ArrivalCode } from './arrival-code';
import { CalendarLinks } from './calendar-links';
import { ownMeeting } from './own-meeting';

/** After a request is sent: the time, the number to say on the phone, and what happens next. */
@Component({
  selector: 'app-sent-page',
  imports: [ArrivalCode, CalendarLinks, Heading, Pending, RouterLink, StatusWord, TranslocoDirective],
  templateUrl: './sent-page.html',
  styleUrl: './sent-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SentPage {
  readonly id = input.required<string>();
  protected readonly when = inject(When);
  private readonly session = inject(Session);
  protected readonly email = computed(() => this.session.account()?.email ?? '');
  protected readonly meeting = ownMeeting(this.id);

  protected isApproved({ status }: Meeting): boolean {
    return status === 'approved';
  }
}
