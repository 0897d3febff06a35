import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { type InputError, NotFound, ValidationFailed, type Words } from '../../libs/domain/domain-error.js';
import { isId, newId } from '../../libs/domain/id.js';
import type { Page, PageQuery } from '../platform/http/page.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { type ClosureRow, readClosure, readClosurePage } from './closure.query.js';
import { checkClosure } from './model/check-exception.js';
import { type ClosureBounds, closureBounds } from './model/closure-bounds.js';
import type { Closure } from './model/schedule.js';
import { Schedule } from './model/schedule-aggregate.js';
import { dayOf } from './model/wall-clock.js';

/** Whom a span closes: one host, the chosen schedules, or the whole administration. */
export interface NewClosure extends Closure {
  hostId: string | null;
  scheduleIds: string[] | null;
}

/** Closures and absences. Whoever adds or removes one does it in their own transaction: meetings hang on it. */
@Injectable()
export class Closures {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The span as instants, of a closure that is right.
   * @throws ValidationFailed that names every wrong place; one that is over is wrong too
   */
  async checked(closure: NewClosure): Promise<ClosureBounds> {
    const timeZone = await this.settings.timeZone();
    const errors = checkClosure(closure, timeZone);
    if (closure.hostId !== null && !(await this.exists('host', closure.hostId))) {
      errors.push({ path: 'hostId', message: words.noHost });
    }
    for (const [index, id] of (closure.scheduleIds ?? []).entries()) {
      if (await this.exists('schedule', id)) continue;
      errors.push({ path: `scheduleIds[${index}]`, message: words.noSchedule });
    }
    if (closure.scheduleIds?.length === 0) errors.push({ path: 'scheduleIds', message: words.chooseOne });
    if (errors.length > 0) throw new ValidationFailed(errors);
    const bounds = closureBounds(closure, timeZone);
    if (bounds.to <= this.clock.now()) throw new ValidationFailed([isOver]);
    return bounds;
  }

  /** Stores one that was checked; its schedules offer nothing in it from the commit on. */
  async add(closure: NewClosure, by: Actor): Promise<ClosureRow> {
    const row: ClosureRow = { id: newId(), ...closure };
    await this.em.execute(
      `insert into closure (id, host_id, schedule_ids, "from", "to", reason, created_at, created_by)
       values (?, ?, ?::uuid[], ?, ?, ?, ?, ?::jsonb)`,
      [
        row.id,
        row.hostId,
        row.scheduleIds && `{${row.scheduleIds.join(',')}}`,
        row.from,
        row.to,
        row.reason,
        this.clock.now(),
        JSON.stringify(by),
      ],
    );
    await this.sayOthersAreOffered(row, by);
    return row;
  }

  /** Its times are offered again. @throws NotFound */
  async remove(id: string, kind: 'absence' | 'closure', by: Actor): Promise<void> {
    const row = await this.one(id);
    if (row === undefined || (row.hostId === null) !== (kind === 'closure')) throw new NotFound();
    await this.em.execute('delete from closure where id = ?', [id]);
    await this.sayOthersAreOffered(row, by);
  }

  one(id: string): Promise<ClosureRow | undefined> {
    return readClosure(this.em, id);
  }

  /** Today's and coming ones, or those that are over. */
  async page(
    kind: 'absence' | 'closure',
    when: 'upcoming' | 'past',
    page: PageQuery,
  ): Promise<Page<ClosureRow>> {
    const today = dayOf(this.clock.now().getTime(), await this.settings.timeZone());
    return readClosurePage(this.em, { kind, when, today }, page);
  }

  private async sayOthersAreOffered({ hostId, scheduleIds }: NewClosure, by: Actor): Promise<void> {
    const schedules = await this.em.find(Schedule, {
      status: 'published',
      ...(hostId && { hostId }),
      ...(scheduleIds && { id: { $in: scheduleIds } }),
    });
    for (const schedule of schedules) schedule.offeredTimesChanged(by, this.clock);
  }

  private async exists(table: 'host' | 'schedule', id: string): Promise<boolean> {
    if (!isId(id)) return false;
    return (
      (await this.em.execute<unknown[]>(`select 1 from ${table} where id = ? for key share`, [id])).length > 0
    );
  }
}

const words = {
  noHost: { bg: 'Няма такъв приемащ.', en: 'There is no such host.' },
  noSchedule: { bg: 'Няма такъв график.', en: 'There is no such schedule.' },
  chooseOne: {
    bg: 'Изберете поне един график или цялата администрация.',
    en: 'Choose at least one schedule, or the whole administration.',
  },
} satisfies Record<string, Words>;

const isOver: InputError = {
  path: 'to',
  message: { bg: 'Този период вече е минал.', en: 'This span is already over.' },
};
