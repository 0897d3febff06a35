import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import type { OfficeSchedule } from 'contract/models';
import { Session } from '../../session/session';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { Say } from '../../words/say';
import { Directory } from '../directory';
import { ChoiceFilter } from '../lists/choice-filter';
import { filterAddress } from '../lists/filter-address';
import { Filters } from '../lists/filters';
import { holdsWords } from '../lists/holds-words';
import { RowKeys } from '../lists/row-keys';
import { maySee } from '../roles';
import { ScheduleState } from './schedule-state';

const STATUSES: readonly OfficeSchedule['status'][] = ['published', 'draft', 'archived'];

/** The schedules of the administration; an administration has few enough to find one while typing. */
@Component({
  selector: 'app-schedule-list',
  imports: [ChoiceFilter, Filters, Heading, Pending, RouterLink, RowKeys, ScheduleState, TranslocoDirective],
  templateUrl: './schedule-list.html',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScheduleList {
  readonly q = input<string>();
  readonly status = input<string>();
  readonly hostId = input<string>();
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly directory = inject(Directory);
  protected readonly filter = filterAddress();
  protected readonly statuses = computed(() =>
    STATUSES.map((value) => ({ value, text: this.say.text(`office.schedules.statuses.${value}`) })),
  );
  protected readonly mayEdit = computed(() => maySee('editSchedule', this.session.account()?.roles ?? []));

  protected readonly found = computed(() =>
    this.directory
      .scheduleList()
      .filter(
        ({ title, hostId, place, status }) =>
          holdsWords(`${title} ${this.directory.hostName(hostId)} ${place ?? ''}`, this.q()) &&
          (!this.status() || status === this.status()) &&
          (!this.hostId() || hostId === this.hostId()),
      ),
  );

  constructor() {
    // Someone else may have written one since the office was opened.
    this.directory.schedules.reload();
  }
}
