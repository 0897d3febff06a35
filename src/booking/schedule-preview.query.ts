import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../libs/domain/clock.js';
import type { Language } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import {
  checkScheduleBody,
  dayOf,
  formatInstant,
  OfferedTimes,
  receptionWords,
  type ScheduleRules,
} from '../scheduling/index.js';
import type { SchedulePreview } from './free-times.answer.js';
import type { PreviewBody } from './free-times.body.js';
import type { Meeting } from './meeting.answer.js';
import { Meetings } from './meeting.query.js';

/** What rules that nobody has saved yet would sell, and which meetings would fall outside them. */
@Injectable()
export class Preview {
  constructor(
    private readonly offered: OfferedTimes,
    private readonly meetings: Meetings,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ValidationFailed with paths below `schedule` */
  async of({ schedule, from, to, ...body }: PreviewBody, language: Language): Promise<SchedulePreview> {
    const scheduleId = [body.scheduleId, schedule.id].find((id) => id && isId(id));
    const timeZone = await this.settings.timeZone();
    const rules = checkScheduleBody(schedule, timeZone, 'schedule');
    const exceptions = scheduleId ? await this.offered.exceptions(scheduleId) : [];
    const closures = await this.offered.closures({ id: scheduleId, hostId: schedule.hostId }, from, to);
    const unsaved = { rules, exceptions, closures };
    const slots = await this.offered.previewOffered(unsaved, from, to);
    const closed = await this.offered.previewClosedDays(unsaved, from, to);
    return {
      timeZone,
      words: receptionWords(rules)[language],
      slots: slots.map(({ start, end, place }) => ({
        start: formatInstant(start, timeZone),
        end: formatInstant(end, timeZone),
        modes: rules.modes,
        remaining: rules.capacity,
        place: place ?? schedule.place ?? null,
      })),
      closed: closed.map(({ day, reason, kind }) => ({ date: day, reason: reason[language], kind })),
      stranded: scheduleId ? await this.stranded(scheduleId, rules) : [],
    };
  }

  /** All of them, also beyond the dates that are looked at: nobody may be forgotten. */
  private async stranded(scheduleId: string, rules: ScheduleRules): Promise<Meeting[]> {
    const timeZone = await this.settings.timeZone();
    const coming = await this.meetings.activeOf(scheduleId, this.clock.now());
    const first = coming[0];
    const last = coming.at(-1);
    if (!first || !last) return [];
    const exceptions = await this.offered.exceptions(scheduleId);
    const day = (meeting: Meeting): string => dayOf(Date.parse(meeting.start), timeZone);
    // Without closures: whoever entered one has decided about its meetings.
    const slots = await this.offered.previewOffered({ rules, exceptions }, day(first), day(last));
    const offered = new Set(slots.map(({ start, end }) => `${start} ${end}`));
    return coming.filter(({ start, end }) => !offered.has(`${Date.parse(start)} ${Date.parse(end)}`));
  }
}
