import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  resource,
  untracked,
  viewChildren,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listOfficeMeetings } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { addressChanges } from '../../ui/address-changes';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { phoneInWords } from '../../ui/phone';
import { StatusWord } from '../../ui/status-word';
import { addDays, When } from '../../ui/when';
import { Session } from '../../session/session';
import { Say } from '../../words/say';
import { Decisions } from '../decide-meetings/decisions';
import { Directory } from '../directory';
import { everyPage } from '../every-page';
import { Keys } from '../keys/keys';
import { ChoiceFilter } from '../lists/choice-filter';
import { DateFilter } from '../lists/date-filter';
import type { Act } from '../meeting/acts';
import { MeetingActs } from '../meeting/meeting-acts';
import { MeetingChanges } from '../meeting/meeting-changes';
import { openMeetingSheet } from '../meeting/meeting-sheet';
import { isActive } from '../meeting/released';
import { maySee } from '../roles';
import { NotToldLine } from '../told/not-told-line';
import { UnfinishedLine } from '../unfinished/unfinished-line';
import { Waiting } from '../waiting';
import { ArrivalLine } from './arrival-line';
import { CallLine } from './call-line';
import { DayPrint } from './day-print';
import { WaitingLongest } from './waiting-longest';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What is counted above the day, in the order in which it happens. */
const COUNTED = [
  'requested',
  'approved',
  'checkedIn',
  'held',
  'missed',
] as const satisfies readonly Meeting['status'][];

/** One day by host and hour, with what is to be noted of it; today it is the home page of a member of staff. */
@Component({
  selector: 'app-day',
  imports: [
    ArrivalLine,
    CallLine,
    ChoiceFilter,
    DateFilter,
    DayPrint,
    Heading,
    MeetingActs,
    NotToldLine,
    Pending,
    RouterLink,
    StatusWord,
    TranslocoDirective,
    UnfinishedLine,
    WaitingLongest,
  ],
  templateUrl: './day.html',
  styleUrl: './day.css',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Day {
  readonly date = input<string>();
  readonly hostId = input<string>();
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  protected readonly go = addressChanges({ page: ['/office/day'], keepsBack: true });
  private readonly session = inject(Session);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly rows = viewChildren(MeetingActs);
  private readonly callLines = viewChildren(CallLine);
  private readonly waiting = inject(Waiting);
  protected readonly say = inject(Say);
  protected readonly decisions = inject(Decisions);
  protected readonly directory = inject(Directory);
  protected readonly when = inject(When);
  protected readonly phoneInWords = phoneInWords;
  protected readonly acts: readonly Act[] = ['checkIn', 'hold', 'miss'];
  /** An auditor reads reports and has no meetings. */
  protected readonly receives = computed(() => maySee('meetings', this.session.account()?.roles ?? []));
  protected readonly setsUpScreens = computed(() => maySee('screens', this.session.account()?.roles ?? []));
  /** A page left open overnight turns to the new day. */
  protected readonly today = computed(() => this.when.date(this.waiting.now()));
  protected readonly day = computed(() => {
    const date = this.date();
    return date && DATE.test(date) && !Number.isNaN(Date.parse(date)) ? date : this.today();
  });
  protected readonly isToday = computed(() => this.day() === this.today());
  protected readonly found = resource({
    params: () =>
      this.receives() ? { from: this.day(), to: this.day(), hostId: this.hostId() || undefined } : undefined,
    loader: ({ params }) => everyPage((page) => this.api.invoke(listOfficeMeetings, { ...params, ...page })),
  });
  /** As they are, with what has just been noted and can still be taken back. */
  protected readonly meetings = computed(() =>
    this.found.hasValue()
      ? this.found
          .value()
          .filter(isActive)
          .map((meeting) => ({ meeting, seen: this.decisions.asDecided(meeting) }))
      : [],
  );
  protected readonly byHost = computed(() =>
    [...Map.groupBy(this.meetings(), ({ meeting }) => meeting.host.id).values()].map((rows) => ({
      host: rows[0]!.meeting.host,
      rows,
    })),
  );
  protected readonly counts = computed(() =>
    COUNTED.map((status) => ({
      status,
      count: this.meetings().filter(({ seen }) => seen.status === status).length,
    })).filter(({ count }) => count > 0),
  );

  constructor() {
    inject(MeetingChanges).keepFresh(this.found);
    // What others note at their own desks comes in with the minute.
    let first = true;
    effect(() => {
      this.waiting.now();
      if (!first) untracked(() => this.found.reload());
      first = false;
    });
    inject(Keys).listen({
      j: () => this.step(1),
      k: () => this.step(-1),
      d: () => this.note('checkIn'),
      p: () => this.note('hold'),
      m: () => this.note('miss'),
      n: () => this.callNext(),
      w: () => void this.router.navigate(['/office/book'], { queryParams: { now: true } }),
    });
  }

  protected dayBy(days: number): string | null {
    const date = addDays(this.day(), days);
    return date === this.today() ? null : date;
  }

  protected open(id: string): void {
    openMeetingSheet(this.injector, id);
  }

  protected print(): void {
    window.print();
  }

  protected seenIn(rows: readonly { seen: Meeting }[]): Meeting[] {
    return rows.map(({ seen }) => seen);
  }

  /** At the host whose list has the focus, or else at the first one at whom somebody waits. */
  private callNext(): void {
    const focused = document.activeElement?.closest('.hours')?.previousElementSibling;
    const lines = this.callLines();
    const line = lines.find(({ host }) => host === focused) ?? lines.find(({ waiting }) => waiting() > 0);
    void line?.call();
  }

  /** The row that has the focus, or else the first one. */
  private get row(): HTMLElement | undefined {
    const rows = [...this.host.querySelectorAll<HTMLElement>('.hours li')];
    return rows.find((row) => row.contains(document.activeElement)) ?? rows[0];
  }

  private step(by: 1 | -1): void {
    const names = [...this.host.querySelectorAll<HTMLElement>('.hours .row-link')];
    const at = names.findIndex((name) => name.closest('li')?.contains(document.activeElement));
    names[at < 0 ? 0 : Math.min(Math.max(at + by, 0), names.length - 1)]?.focus();
  }

  private note(act: Act): void {
    const row = this.row;
    this.rows()
      .find((acts) => row?.contains(acts.host))
      ?.note(act);
  }
}
