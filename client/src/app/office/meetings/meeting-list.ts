import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  resource,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listOfficeMeetings } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { StatusWord } from '../../ui/status-word';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { Directory } from '../directory';
import { ChoiceFilter } from '../lists/choice-filter';
import { DateFilter } from '../lists/date-filter';
import { filterAddress } from '../lists/filter-address';
import { Filters } from '../lists/filters';
import { Pages } from '../lists/pages';
import { RowKeys } from '../lists/row-keys';
import { MeetingChanges } from '../meeting/meeting-changes';
import { openMeetingSheet } from '../meeting/meeting-sheet';

const STATUSES: readonly Meeting['status'][] = [
  'requested',
  'approved',
  'checkedIn',
  'held',
  'missed',
  'refused',
  'cancelled',
  'expired',
  'resolved',
];
const PAGE = 50;

/** Every meeting, found by its facts; the address holds the filters, so that a search can be kept and sent on. */
@Component({
  selector: 'app-meeting-list',
  imports: [
    ChoiceFilter,
    DateFilter,
    Filters,
    Heading,
    Pages,
    Pending,
    RowKeys,
    StatusWord,
    TranslocoDirective,
  ],
  templateUrl: './meeting-list.html',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingList {
  readonly status = input<string>();
  readonly hostId = input<string>();
  readonly scheduleId = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly q = input<string>();
  readonly cursor = input<string>();
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  protected readonly directory = inject(Directory);
  protected readonly when = inject(When);
  protected readonly filter = filterAddress();
  protected readonly statuses = computed(() =>
    STATUSES.map((value) => ({ value, text: this.say.text(`office.meetings.statuses.${value}`) })),
  );

  /**
   * Without any dates: from today on; but whoever searches for words or a reference means all time, and so does a date
   * that was emptied, which stays so in the address.
   */
  protected readonly since = computed(() => {
    const nothingSaid = this.from() === undefined && this.to() === undefined && !this.q();
    return nothingSaid ? this.when.today() : this.from();
  });
  protected readonly page = resource({
    params: () => ({
      status: STATUSES.find((known) => known === this.status()),
      hostId: this.hostId() || undefined,
      scheduleId: this.scheduleId() || undefined,
      from: this.since() || undefined,
      to: this.to() || undefined,
      q: this.q() || undefined,
      cursor: this.cursor() || undefined,
      limit: PAGE,
    }),
    loader: ({ params }) => this.api.invoke(listOfficeMeetings, params),
  });

  constructor() {
    inject(MeetingChanges).keepFresh(this.page);
  }

  protected open(id: string): void {
    openMeetingSheet(this.injector, id);
  }
}
