import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import type { Language } from '../../libs/domain/domain-error.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { keySql } from './breakdown.js';
import { namedGroups } from './group-names.js';
import { namedRows } from './name-rows.js';
import type { ReportScope } from './report.answer.js';
import type { ReportQuery } from './report.body.js';
import { endsBeforeItBegins, notToldApart } from './report-errors.js';
import type { Aggregates, Report } from './report.js';

/** A report's answer, whatever its figures are. */
export type Reported<Figures> = ReportScope & {
  totals: Figures;
  rows: (Figures & { key: string | null; name: string })[];
};

type Counted = { key: string | null; isTotal: boolean } & Aggregates;

/** Figures straight from the tables, whichever contexts write them: one statement, so that rows and totals agree. */
@Injectable()
export class Reports {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param hostIds the hosts whose figures the caller sees; undefined means all
   * @throws ValidationFailed for a period that ends before it begins, or a breakdown that this report does not know
   */
  async read<Figures extends object>(
    report: Report<Figures>,
    query: ReportQuery,
    hostIds: string[] | undefined,
    language: Language,
  ): Promise<Reported<Figures>> {
    const { from, to, by } = query;
    if (to < from) throw endsBeforeItBegins();
    if (!report.breakdowns.includes(by)) throw notToldApart(report.breakdowns);
    const timeZone = await this.settings.timeZone();
    const counted = await this.count(report, query, hostIds, timeZone);
    const byKey = new Map(counted.filter(({ isTotal }) => !isTotal).map((row) => [row.key, row]));
    const named = await namedRows(this.em, [...byKey.keys()], { by, from, to, language });
    const figuresOf = (row: Counted | undefined) => report.figuresOf((row ?? {}) as Aggregates);
    return {
      ...{ from, to, timeZone, by },
      totals: figuresOf(counted.find(({ isTotal }) => isTotal)),
      rows: named.map((row) => ({ ...row, ...figuresOf(byKey.get(row.key)) })),
    };
  }

  /** The rows that have figures, and the total of all: each meeting once, in however many groups its schedule is. */
  private async count(
    { source, figures }: Report<object>,
    { from, to, by, hostId, groupId }: ReportQuery,
    hostIds: string[] | undefined,
    timeZone: string,
  ): Promise<Counted[]> {
    if (hostIds?.length === 0) return [];
    const groups = groupId ? (await namedGroups(this.em, groupId)).map(({ id }) => id) : undefined;
    if (groups?.length === 0) return [];
    const conditions = new Conditions().and(source.ofPeriod, ...source.period(from, to, timeZone));
    if (hostIds) conditions.and('m.host_id in (?)', hostIds);
    if (hostId) conditions.and('m.host_id = ?', hostId);
    if (groups)
      conditions.and(
        'm.schedule_id in (select schedule_id from schedule_in_group where group_id in (?))',
        groups,
      );
    const { key, text } = keySql(by, source);
    const moments = figures
      .split('?')
      .slice(1)
      .map(() => this.clock.now());
    const zones = key.includes('?') ? [timeZone] : [];
    // Of the groups that were not asked for none is shown, although the schedule may be in them too.
    const join =
      by === 'group'
        ? `left join schedule_in_group g on g.schedule_id = m.schedule_id ${groups ? 'and g.group_id in (?)' : ''}`
        : '';
    return this.em.execute<Counted[]>(
      `select ${text} as key, false as "isTotal", ${figures}
         from ${source.rows} ${join} where ${conditions.sql} group by ${key}
        union all
       select null, true, ${figures} from ${source.rows} where ${conditions.sql}`,
      [
        ...[...zones, ...moments, ...(join && groups ? [groups] : []), ...conditions.values, ...zones],
        ...[...moments, ...conditions.values],
      ],
    );
  }
}

/** What rows must hold, all of it. */
class Conditions {
  private readonly all: string[] = [];
  readonly values: unknown[] = [];

  and(condition: string, ...values: unknown[]): this {
    this.all.push(condition);
    this.values.push(...values);
    return this;
  }

  get sql(): string {
    return this.all.join(' and ');
  }
}
