import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  resource,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listOfficeMeetings } from 'contract/functions';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { addDays, When, weekdayNumber } from '../../ui/when';
import { Directory } from '../directory';
import { everyPage } from '../every-page';
import { MeetingChanges } from '../meeting/meeting-changes';
import { openMeetingSheet } from '../meeting/meeting-sheet';
import { isActive } from '../meeting/released';
import { openHostFeeds, type FeedHost } from '../people/host-feeds';
import { DayList } from './day-list';
import { type Column, TimeGrid } from './time-grid';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A day by hosts or a week by days; a phone shows the same as a list. The address says which. */
@Component({
  selector: 'app-calendar',
  imports: [DayList, Heading, Pending, RouterLink, TimeGrid, TranslocoDirective],
  templateUrl: './calendar.html',
  styleUrl: './calendar.css',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Calendar {
  protected readonly views = ['day', 'week'] as const;
  readonly view = input<'day' | 'week', string | undefined>('week', {
    transform: (view) => (view === 'day' ? 'day' : 'week'),
  });
  readonly date = input<string>();
  readonly hostId = input<string>();
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  protected readonly directory = inject(Directory);
  protected readonly when = inject(When);
  protected readonly today = this.when.today();

  protected readonly shown = computed(() => {
    const date = this.date();
    return date && DATE.test(date) && !Number.isNaN(Date.parse(date)) ? date : this.today;
  });
  protected readonly days = computed(() => {
    if (this.view() === 'day') return [this.shown()];
    const monday = addDays(this.shown(), 1 - weekdayNumber(this.shown()));
    return Array.from({ length: 7 }, (_, i) => addDays(monday, i));
  });
  /** Their meetings can be taken into another calendar. */
  protected readonly chosenHost = computed(() =>
    this.directory.hostList().find(({ id }) => id === this.hostId()),
  );
  protected readonly title = computed(() => {
    const [first = this.shown(), last = first] = [this.days()[0], this.days().at(-1)];
    if (this.view() === 'day') return this.when.day(first);
    return `${this.when.dayMonth(first)} – ${this.when.dayMonth(last)}`;
  });
  protected readonly found = resource({
    params: () => ({ from: this.days()[0], to: this.days().at(-1), hostId: this.hostId() || undefined }),
    loader: ({ params }) => everyPage((page) => this.api.invoke(listOfficeMeetings, { ...params, ...page })),
  });
  private readonly active = computed(() =>
    this.found.hasValue() ? this.found.value().filter(isActive) : [],
  );
  private readonly byDay = computed(() => Map.groupBy(this.active(), ({ start }) => this.when.date(start)));

  /** The week without an empty weekend. */
  protected readonly dayColumns = computed<Column[]>(() =>
    this.days()
      .map((date) => ({
        key: date,
        heading: this.view() === 'day' ? this.when.day(date) : this.when.shortDay(date),
        today: date === this.today,
        weekend: weekdayNumber(date) > 5,
        meetings: this.byDay().get(date) ?? [],
      }))
      .filter(({ weekend, meetings }) => this.view() === 'day' || !weekend || meetings.length > 0),
  );
  /** Many hosts receive on one day: each has a column of its own. */
  protected readonly columns = computed<Column[]>(() => {
    if (this.view() === 'week' || this.active().length === 0) return this.dayColumns();
    const byHost = Map.groupBy(this.active(), ({ host }) => host.id);
    return [...byHost].map(([key, meetings]) => ({
      key,
      heading: meetings[0]?.host.name ?? '',
      today: false,
      meetings,
    }));
  });

  constructor() {
    inject(MeetingChanges).keepFresh(this.found);
  }

  protected step(direction: 1 | -1): string {
    return addDays(this.shown(), direction * (this.view() === 'day' ? 1 : 7));
  }

  protected choose(change: { hostId?: string | null; date?: string | null }): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }

  protected value({ target }: Event): string | null {
    return (target as HTMLInputElement | HTMLSelectElement).value || null;
  }

  protected open(id: string): void {
    openMeetingSheet(this.injector, id);
  }

  protected feeds(host: FeedHost): void {
    openHostFeeds(this.injector, host);
  }
}
