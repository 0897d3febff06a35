import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { When } from '../../ui/when';
import { inLanes, type Placed } from './lanes';

/** A day, or one host's part of a day. */
export interface Column {
  key: string;
  heading: string;
  today: boolean;
  meetings: readonly Meeting[];
}

interface Block {
  meeting: Meeting;
  from: number;
  to: number;
}

/** An ordinary working day is always seen whole, with or without meetings. */
const FIRST_HOUR = 8;
const LAST_HOUR = 18;
/** Tall enough that the shortest usual meeting, of 15 minutes, holds a line of text. */
export const HOUR_HEIGHT = 88;
const LEAST_MINUTES = 14;

/** Meetings on the hours of one or several days beside each other. */
@Component({
  selector: 'app-time-grid',
  imports: [TranslocoDirective],
  templateUrl: './time-grid.html',
  styleUrl: './time-grid.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimeGrid {
  readonly columns = input.required<readonly Column[]>();
  readonly chosen = output<string>();
  protected readonly when = inject(When);
  protected readonly hourHeight = HOUR_HEIGHT;

  private readonly minutes = computed(() =>
    this.columns().map((column) => ({ ...column, blocks: column.meetings.map((m) => this.block(m)) })),
  );
  protected readonly first = computed(() =>
    Math.min(
      FIRST_HOUR,
      ...this.minutes().flatMap(({ blocks }) => blocks.map((b) => Math.floor(b.from / 60))),
    ),
  );
  protected readonly hours = computed(() => {
    const last = Math.max(
      LAST_HOUR,
      ...this.minutes().flatMap(({ blocks }) => blocks.map((b) => Math.ceil(b.to / 60))),
    );
    return Array.from({ length: last - this.first() }, (_, i) => this.first() + i);
  });
  protected readonly placed = computed(() =>
    this.minutes().map((column) => ({ ...column, blocks: inLanes(column.blocks) })),
  );

  protected top({ item }: Placed<Block>): number {
    return ((item.from - this.first() * 60) / 60) * HOUR_HEIGHT;
  }

  protected height({ item }: Placed<Block>): number {
    return ((item.to - item.from) / 60) * HOUR_HEIGHT - 2;
  }

  private block(meeting: Meeting): Block {
    const from = this.minuteOf(meeting.start);
    const length = (Date.parse(meeting.end) - Date.parse(meeting.start)) / 60_000;
    return { meeting, from, to: from + Math.max(length, LEAST_MINUTES) };
  }

  private minuteOf(instant: string): number {
    const [hour = 0, minute = 0] = this.when.time(instant).split(':').map(Number);
    return hour * 60 + minute;
  }
}
