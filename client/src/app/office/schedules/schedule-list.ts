import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import type { OfficeSchedule } from 'contract/models';
import { Session } from '../../session/session';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { Directory } from '../directory';
import { Keys } from '../keys/keys';
import { maySee } from '../roles';
import { ScheduleState } from './schedule-state';

const STATUSES: readonly OfficeSchedule['status'][] = ['published', 'draft', 'archived'];

/** The schedules of the administration; an administration has few enough to find one while typing. */
@Component({
  selector: 'app-schedule-list',
  imports: [Heading, Pending, RouterLink, ScheduleState, TranslocoDirective],
  templateUrl: './schedule-list.html',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScheduleList {
  readonly q = input<string>();
  readonly status = input<string>();
  readonly hostId = input<string>();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');
  protected readonly directory = inject(Directory);
  protected readonly statuses = STATUSES;
  protected readonly mayEdit = computed(() => maySee('editSchedule', this.session.account()?.roles ?? []));

  protected readonly found = computed(() => {
    const words = (this.q() ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return this.directory.scheduleList().filter((schedule) => {
      const text = `${schedule.title} ${this.directory.hostName(schedule.hostId)} ${schedule.place ?? ''}`;
      const lower = text.toLocaleLowerCase();
      return (
        words.every((word) => lower.includes(word)) &&
        (!this.status() || schedule.status === this.status()) &&
        (!this.hostId() || schedule.hostId === this.hostId())
      );
    });
  });

  constructor() {
    // Someone else may have written one since the office was opened.
    this.directory.schedules.reload();
    inject(Keys).listen({ '/': () => this.search()?.nativeElement.focus() });
  }

  protected filter(change: Record<string, string | null>): void {
    void this.router.navigate([], {
      queryParams: change,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected value({ target }: Event): string | null {
    return (target as HTMLInputElement | HTMLSelectElement).value || null;
  }
}
