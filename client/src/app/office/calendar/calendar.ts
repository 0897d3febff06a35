import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  resource,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getTimetable, listOfficeMeetings } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { addressChanges } from '../../ui/address-changes';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { weekdayNumber } from '../../ui/wall';
import { addDays, When } from '../../ui/when';
import { Directory } from '../directory';
import { everyPage } from '../every-page';
import { actsFor } from '../meeting/acts';
import { ChoiceFilter } from '../lists/choice-filter';
import { DateFilter } from '../lists/date-filter';
import { MeetingChanges } from '../meeting/meeting-changes';
import { openMeetingSheet } from '../meeting/meeting-sheet';
import { isActive } from '../meeting/released';
import { openHostFeeds, type FeedHost } from '../people/host-feeds';
import { Waiting } from '../waiting';
import { DayList } from './day-list';
import type { Column } from './column';
import { HoursGrid } from './hours-grid';
import { Moving } from './moving';
import { receptionDays } from './reception';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** An ordinary working day is always seen whole, with or without meetings. */
const FIRST_HOUR = 8;
const LAST_HOUR = 18;
/** `9:30` is 9.5. */
const hourOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour + minute / 60;
};

/** A day by hosts or a week by days; a phone shows the same as a list. The address says which. */
@Component({
  selector: 'app-calendar',
  imports: [ChoiceFilter, DateFilter, DayList, Heading, HoursGrid, Pending, RouterLink, TranslocoDirective],
  templateUrl: './calendar.html',
  styleUrl: './calendar.css',
  host: { class: 'page' },
  providers: [Moving],
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
  protected readonly choose = addressChanges({ keepsBack: true });
  private readonly waiting = inject(Waiting);
  protected readonly directory = inject(Directory);
  protected readonly moving = inject(Moving);
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
  /** What is published; without it the grid shows the meetings all the same. */
  private readonly timetable = resource({
    params: () => ({ from: this.days()[0]!, to: this.days().at(-1)! }),
    loader: ({ params }) => this.api.invoke(getTimetable, params),
  });
  private readonly schedules = computed(() =>
    this.timetable.hasValue() ? this.timetable.value().schedules : [],
  );
  protected readonly active = computed(() =>
    this.found.hasValue() ? this.found.value().filter(isActive) : [],
  );
  private readonly byDay = computed(() => Map.groupBy(this.active(), ({ start }) => this.when.date(start)));

  /** Of the chosen host, or of everyone. */
  protected readonly reception = computed(() =>
    receptionDays(this.schedules(), (id) => !this.hostId() || id === this.hostId()),
  );
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
      .filter(
        ({ key, weekend, meetings }) =>
          this.view() === 'day' ||
          !weekend ||
          meetings.length > 0 ||
          (this.reception().get(key)?.windows.length ?? 0) > 0,
      ),
  );
  protected readonly shownDays = computed(() => this.dayColumns().map(({ key }) => key));
  /** Many hosts receive on one day: each has a grid of its own. */
  protected readonly hostColumns = computed(() => {
    const byHost = Map.groupBy(this.active(), ({ host }) => host.id);
    return [...byHost].map(([key, meetings]) => ({
      key,
      heading: meetings[0]?.host.name ?? '',
      meetings,
      reception: receptionDays(this.schedules(), (id) => id === key),
    }));
  });
  protected readonly hours = computed(() => {
    const windows = [...this.reception().values()].flatMap((day) => day.windows);
    const begins = [
      ...windows.map(({ from }) => from),
      ...this.active().map(({ start }) => this.when.time(start)),
    ];
    const ends = [...windows.map(({ to }) => to), ...this.active().map(({ end }) => this.when.time(end))];
    return {
      from: Math.min(FIRST_HOUR, ...begins.map((time) => Math.floor(hourOf(time)))),
      to: Math.max(LAST_HOUR, ...ends.map((time) => Math.ceil(hourOf(time)))),
    };
  });
  protected readonly mayMove = (meeting: Meeting): boolean =>
    actsFor(meeting, this.waiting.now(), (at) => this.when.date(at)).includes('move');

  constructor() {
    inject(MeetingChanges).keepFresh(this.found);
  }

  protected step(direction: 1 | -1): string {
    return addDays(this.shown(), direction * (this.view() === 'day' ? 1 : 7));
  }

  protected open(id: string): void {
    openMeetingSheet(this.injector, id);
  }

  /** The way of the keyboard: another time is chosen instead of a place. */
  protected async move(meeting: Meeting): Promise<void> {
    const { openMoveMeeting } = await import('../meeting/move-meeting');
    this.moving.afterwards(meeting, await openMoveMeeting(this.injector, meeting));
  }

  protected feeds(host: FeedHost): void {
    openHostFeeds(this.injector, host);
  }
}
