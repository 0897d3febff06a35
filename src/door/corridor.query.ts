import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../libs/domain/clock.js';
import { TodaysVisits, type Visit } from '../booking/index.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant } from '../scheduling/index.js';
import { callsOnShow } from './model/calls-on-show.js';
import { minutesLate } from './model/running-late.js';
import type { Corridor, ShownHost } from './screen.answer.js';
import type { KnownScreen } from './screens.js';

/** As many as can be read from afar. */
const NEXT = 8;

/** What a call screen shows, and how late somebody runs. */
@Injectable()
export class Corridors {
  constructor(
    private readonly visits: TodaysVisits,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of({ name, hostIds }: KnownScreen): Promise<Corridor> {
    const zone = await this.settings.timeZone();
    const now = this.clock.now();
    const visits = await this.visits.of(hostIds);
    const said = (at: Date): string => formatInstant(at.getTime(), zone);
    const called = visits.flatMap((visit) => {
      const { number, calledAt, unanswered } = visit;
      return number !== null && calledAt && !unanswered ? [{ ...visit, number, calledAt }] : [];
    });
    const waiting = visits.flatMap((visit) =>
      visit.number !== null && !visit.calledAt ? [{ ...visit, number: visit.number }] : [],
    );
    return {
      name,
      calls: callsOnShow(called, now).map(({ number, place, calledAt, calls }) => ({
        ...{ number, place, calls },
        calledAt: said(calledAt),
      })),
      next: waiting.slice(0, NEXT).map(({ number, place, start }) => ({ number, place, start: said(start) })),
      hosts: hostsOf(visits, now),
    };
  }

  /** By how much the host runs late now. */
  async minutesLate(hostId: string): Promise<number> {
    const visits = await this.visits.of([hostId]);
    return minutesLate(visits, capacityOf(visits), this.clock.now());
  }
}

function hostsOf(visits: Visit[], now: Date): ShownHost[] {
  return [...Map.groupBy(visits, ({ hostId }) => hostId).values()]
    .map((theirs) => {
      const { host: name, position, place } = theirs[0]!;
      return { name, position, place, minutesLate: minutesLate(theirs, capacityOf(theirs), now) };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'bg'));
}

const capacityOf = (visits: Visit[]): number => Math.max(1, ...visits.map(({ capacity }) => capacity));
