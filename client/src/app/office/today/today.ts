import { ChangeDetectionStrategy, Component, computed, inject, Injector, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from 'contract/api';
import { listOfficeMeetings } from 'contract/functions';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { StatusWord } from '../../ui/status-word';
import { When } from '../../ui/when';
import { Session } from '../../session/session';
import { Say } from '../../words/say';
import { Decisions } from '../decide-meetings/decisions';
import { waitingTime } from '../decide-meetings/waiting-time';
import { everyPage } from '../every-page';
import type { Act } from '../meeting/acts';
import { MeetingActs } from '../meeting/meeting-acts';
import { MeetingChanges } from '../meeting/meeting-changes';
import { openMeetingSheet } from '../meeting/meeting-sheet';
import { isActive } from '../meeting/released';
import { maySee } from '../roles';
import { Waiting } from '../waiting';

const LONGEST_WAITING = 5;

/** The home page of a member of staff: who has been waiting longest, and today by the hour. */
@Component({
  selector: 'app-today',
  imports: [Heading, MeetingActs, Pending, RouterLink, StatusWord, TranslocoDirective],
  templateUrl: './today.html',
  styleUrl: './today.css',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Today {
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  protected readonly say = inject(Say);
  protected readonly decisions = inject(Decisions);
  protected readonly waiting = inject(Waiting);
  protected readonly when = inject(When);
  protected readonly acts: readonly Act[] = ['checkIn', 'hold', 'miss'];
  /** An auditor reads reports and has no meetings. */
  protected readonly receives = computed(() => maySee('meetings', this.session.account()?.roles ?? []));
  protected readonly longest = computed(() => this.decisions.open().slice(0, LONGEST_WAITING));
  /** A page left open overnight turns to the new day. */
  protected readonly day = computed(() => this.when.date(this.waiting.now()));
  protected readonly meetings = resource({
    params: () => (this.receives() ? { from: this.day(), to: this.day() } : undefined),
    loader: ({ params }) => everyPage((page) => this.api.invoke(listOfficeMeetings, { ...params, ...page })),
  });
  protected readonly today = computed(() =>
    this.meetings.hasValue() ? this.meetings.value().filter(isActive) : [],
  );

  constructor() {
    inject(MeetingChanges).keepFresh(this.meetings);
  }

  protected waits(createdAt: string): { text: string; late: boolean } {
    const { unit, n, late } = waitingTime(createdAt, this.waiting.now());
    return { text: this.say.count(`office.waits.${unit}`, n), late };
  }

  protected open(id: string): void {
    openMeetingSheet(this.injector, id);
  }
}
