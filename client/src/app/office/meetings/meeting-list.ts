import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  resource,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listOfficeMeetings } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { StatusWord } from '../../ui/status-word';
import { When } from '../../ui/when';
import { Directory } from '../directory';
import { Keys } from '../keys/keys';
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
  imports: [Heading, Pending, RouterLink, StatusWord, TranslocoDirective],
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
  private readonly router = inject(Router);
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');
  protected readonly directory = inject(Directory);
  protected readonly when = inject(When);
  protected readonly statuses = STATUSES;

  /** Without any dates: from today on; but whoever searches for words or a reference means all time. */
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
    inject(Keys).listen({ '/': () => this.search()?.nativeElement.focus() });
  }

  /** Any other filter begins again from the first page. */
  protected filter(change: Record<string, string | null>): void {
    void this.router.navigate([], {
      queryParams: { cursor: null, ...change },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  /** A date that is emptied stays so in the address: it means all time, not “from today on”. */
  protected date({ target }: Event): string {
    return (target as HTMLInputElement).value;
  }

  protected value({ target }: Event): string | null {
    return (target as HTMLInputElement | HTMLSelectElement).value.trim() || null;
  }

  protected open(id: string): void {
    openMeetingSheet(this.injector, id);
  }
}
