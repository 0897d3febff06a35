import type { Clock } from './clock.js';

/** A half-open span of time, `[start, end)`. */
export class TimeRange {
  private constructor(
    readonly start: Date,
    readonly end: Date,
  ) {}

  static of(start: Date, end: Date): TimeRange {
    if (!(start.getTime() < end.getTime())) throw new RangeError('a time range must end after it starts');
    return new TimeRange(start, end);
  }

  hasBegun(clock: Clock): boolean {
    return clock.now().getTime() >= this.start.getTime();
  }

  hasEnded(clock: Clock): boolean {
    return clock.now().getTime() >= this.end.getTime();
  }

  overlaps(other: TimeRange): boolean {
    return this.start < other.end && other.start < this.end;
  }

  minutes(): number {
    return (this.end.getTime() - this.start.getTime()) / 60_000;
  }
}
