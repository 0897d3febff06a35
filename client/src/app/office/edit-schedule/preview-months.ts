import { ChangeDetectionStrategy, Component, computed, inject, Injector, linkedSignal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Slot } from 'contract/models';
import { Explain } from '../../problem/explain';
import { weeksOf } from '../../ui/month-calendar/month-grid';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { openMeetingSheet } from '../meeting/meeting-sheet';
import { LivePreview } from './live-preview';

/** Two months as they will be sold, the times of a day, and the meetings that would fall outside. */
@Component({
  selector: 'app-preview-months',
  imports: [TranslocoDirective],
  templateUrl: './preview-months.html',
  styleUrl: './preview-months.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PreviewMonths {
  private readonly injector = inject(Injector);
  protected readonly explain = inject(Explain);
  protected readonly preview = inject(LivePreview);
  protected readonly say = inject(Say);
  protected readonly when = inject(When);
  private readonly today = this.when.today();
  protected readonly weekdays = [1, 2, 3, 4, 5, 6, 7];
  protected readonly months = computed(() => [this.preview.month(), this.preview.secondMonth()]);
  protected readonly stranded = computed(() => this.preview.shown()?.stranded ?? []);
  private readonly byDay = computed(() =>
    Map.groupBy(this.preview.shown()?.slots ?? [], ({ start }) => this.when.date(start)),
  );
  protected readonly closedDays = computed(() => this.preview.shown()?.closed ?? []);
  private readonly closed = computed(
    () => new Map(this.closedDays().map(({ date, reason }) => [date, reason])),
  );
  private readonly strandedDays = computed(
    () => new Set(this.stranded().map(({ start }) => this.when.date(start))),
  );
  /** The day whose times are written out: the first that has any, until another is chosen. */
  protected readonly day = linkedSignal<readonly string[], string | null>({
    source: () => [...this.byDay().keys()].sort(),
    computation: (days, before) =>
      before?.value && days.includes(before.value)
        ? before.value
        : (days.find((day) => day >= this.today) ?? days[0] ?? null),
  });
  protected readonly times = computed(() => this.byDay().get(this.day() ?? '') ?? []);

  protected weeks(month: string): (string | null)[][] {
    return weeksOf(month, 7);
  }

  protected of(date: string): { slots: readonly Slot[]; closed?: string; stranded: boolean } {
    const closed = this.closed().get(date);
    const stranded = this.strandedDays().has(date);
    return { slots: this.byDay().get(date) ?? [], stranded, ...(closed && { closed }) };
  }

  /** Of a whole entry the server can only say that it has neither rule nor dates. */
  protected isEntry(path: string): boolean {
    return /^reception\[\d+\]$/.test(path);
  }

  protected open(id: string): void {
    openMeetingSheet(this.injector, id);
  }
}
