import { isDeepStrictEqual } from 'node:util';
import { type Actor, Aggregate } from '../../../libs/domain/aggregate.js';
import type { Clock } from '../../../libs/domain/clock.js';
import { newId } from '../../../libs/domain/id.js';
import type { ScheduleRules } from './schedule.js';
import { ScheduleWasPublished } from './schedule-errors.js';

export const SCHEDULE_STATUSES = ['draft', 'published', 'archived'] as const;
export type ScheduleStatus = (typeof SCHEDULE_STATUSES)[number];

/** All that an author decides about a schedule. */
export interface ScheduleContent {
  title: string;
  hostId: string;
  groupIds: string[];
  place: string | null;
  instructions: string | null;
  status: ScheduleStatus;
  rules: ScheduleRules;
}

/** When one host receives, as citizens find and book it while it is published. */
export class Schedule extends Aggregate implements ScheduleContent {
  readonly id!: string;
  readonly version!: number;
  readonly title!: string;
  readonly hostId!: string;
  /** Kept in a table of their own, so set by whoever loads the schedule. */
  groupIds!: string[];
  readonly place!: string | null;
  readonly instructions!: string | null;
  readonly status!: ScheduleStatus;
  readonly rules!: ScheduleRules;
  /** When it first became public; it may have meetings since. */
  readonly publishedAt!: Date | null;
  readonly createdAt!: Date;
  readonly changedAt!: Date;

  private constructor() {
    super();
  }

  static create(content: ScheduleContent, by: Actor, clock: Clock): Schedule {
    const schedule = new Schedule();
    const now = clock.now();
    Object.assign(schedule, { ...content, id: newId(), createdAt: now, changedAt: now, publishedAt: null });
    if (schedule.status === 'published') schedule.becomePublic(by, clock);
    return schedule;
  }

  /** Takes the whole new content; the same content changes nothing. */
  change(content: ScheduleContent, by: Actor, clock: Clock): void {
    const fields = changedFields(contentOf(this), content);
    if (fields.length === 0) return;
    const wasPublic = this.status === 'published';
    Object.assign(this, { ...content, changedAt: clock.now() });
    const facts = { ...this.facts(), fields, version: this.version + 1 };
    if (wasPublic) this.record('ScheduleChanged', clock.now(), by, facts);
    else if (content.status === 'published') this.becomePublic(by, clock);
  }

  /** An exception or closure was added or removed: the offered times of a published schedule are others now. */
  offeredTimesChanged(by: Actor, clock: Clock): void {
    if (this.status !== 'published') return;
    this.record('ScheduleChanged', clock.now(), by, { ...this.facts(), fields: ['exceptions'] });
  }

  /** @throws ScheduleWasPublished since its meetings would lose what they belong to */
  assertDeletable(): void {
    if (this.publishedAt) throw new ScheduleWasPublished();
  }

  private becomePublic(by: Actor, clock: Clock): void {
    Object.assign(this, { publishedAt: this.publishedAt ?? clock.now() });
    this.record('SchedulePublished', clock.now(), by, this.facts());
  }

  private facts(): Record<string, unknown> {
    return { title: this.title, hostId: this.hostId, status: this.status };
  }
}

/** In the words of the API, where the rules stand beside the rest. */
function changedFields(before: ScheduleContent, after: ScheduleContent): string[] {
  const flat = ({ rules, ...rest }: ScheduleContent): Record<string, unknown> => ({ ...rest, ...rules });
  const [was, is] = [flat(before), flat(after)];
  return Object.keys(is).filter((field) => !isDeepStrictEqual(was[field], is[field]));
}

/** What an author decided, without what is kept about it. */
export const contentOf = (schedule: ScheduleContent): ScheduleContent => ({
  title: schedule.title,
  hostId: schedule.hostId,
  groupIds: schedule.groupIds,
  place: schedule.place,
  instructions: schedule.instructions,
  status: schedule.status,
  rules: schedule.rules,
});
