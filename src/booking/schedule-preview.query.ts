import { Injectable } from '@nestjs/common';
import type { Language } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { Settings } from '../platform/settings/settings.js';
import { checkScheduleBody, formatInstant, OfferedTimes, receptionWords } from '../scheduling/index.js';
import type { SchedulePreview } from './free-times.answer.js';
import type { PreviewBody } from './free-times.body.js';
import { Stranded } from './stranded.query.js';

/** What rules that nobody has saved yet would sell, and which meetings would fall outside them. */
@Injectable()
export class Preview {
  constructor(
    private readonly offered: OfferedTimes,
    private readonly stranded: Stranded,
    private readonly settings: Settings,
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
      stranded: scheduleId ? await this.stranded.by(scheduleId, rules) : [],
    };
  }
}
