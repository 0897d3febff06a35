import { Controller, Get, Header, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../../libs/domain/clock.js';
import { NotFound } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { Config } from '../platform/config.js';
import { JSON_LD, JsonLdAnswer } from '../platform/http/json-ld.js';
import { OpenData } from '../platform/http/open-data.js';
import { readerLanguage } from '../platform/http/reader-language.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import {
  addDays,
  checkSpan,
  type Day,
  dayBounds,
  dayOf,
  OfferedTimes,
  type ScheduleView,
} from '../scheduling/index.js';
import { SpanQuery } from './free-times.body.js';
import { FreeTimes } from './free-times.query.js';
import { freeTimesCalendar } from './free-times-calendar.js';
import { freeTimesJsonLd } from './free-times-json-ld.js';
import type { FreeSlot } from './model/free-days.js';

const DAYS_SHOWN = 28;

/** Free times as a publication: what `GET /schedules/{id}/slots` says, in the formats of calendars and search engines. */
@ApiTags('scheduling')
@Controller('public/schedules/:id')
export class PublishedTimesController {
  constructor(
    private readonly free: FreeTimes,
    private readonly offered: OfferedTimes,
    private readonly settings: Settings,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('free-times.ics')
  @OpenData()
  @Header('content-type', 'text/calendar; charset=utf-8')
  @ApiOperation({
    operationId: 'getFreeTimesCalendar',
    summary:
      'The free times of a schedule as an iCalendar feed (RFC 5545); the next four weeks, or at most 92 days',
  })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async calendar(
    @Param('id') id: string,
    @Query() query: SpanQuery,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const { schedule, slots, timeZone, today } = await this.read(id, query);
    const stamp = new Date(dayBounds(today, timeZone)[0]);
    const { publicUrl } = this.config;
    return freeTimesCalendar(schedule, slots, { publicUrl, timeZone }, stamp, readerLanguage(request));
  }

  @Get('free-times.jsonld')
  @OpenData()
  @Header('content-type', JSON_LD)
  @ApiOperation({
    operationId: 'getFreeTimesJsonLd',
    summary:
      'The free times of a schedule in the vocabulary of schema.org; the next four weeks, or at most 92 days',
  })
  @JsonLdAnswer()
  async jsonLd(
    @Param('id') id: string,
    @Query() query: SpanQuery,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const { schedule, slots, timeZone } = await this.read(id, query);
    const { administrationName: name } = await this.settings.all();
    const { publicUrl } = this.config;
    const { host, rules } = schedule;
    return freeTimesJsonLd(
      { ...schedule, host, place: schedule.place ?? host.place, modes: rules.modes },
      slots,
      { name, timeZone, publicUrl },
      readerLanguage(request),
    );
  }

  private async read(id: string, query: SpanQuery): Promise<Read> {
    const timeZone = await this.settings.timeZone();
    const today = dayOf(this.clock.now().getTime(), timeZone);
    const from = query.from ?? today;
    const to = query.to ?? addDays(from, DAYS_SHOWN - 1);
    checkSpan({ from, to });
    const schedule = isId(id) ? await this.offered.schedule(id) : undefined;
    if (schedule?.status !== 'published') throw new NotFound();
    return { schedule, slots: await this.free.between(schedule, from, to), timeZone, today };
  }
}

interface Read {
  schedule: ScheduleView;
  slots: FreeSlot[];
  timeZone: string;
  today: Day;
}
