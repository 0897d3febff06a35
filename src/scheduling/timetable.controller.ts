import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Language } from '../../libs/domain/domain-error.js';
import { Config } from '../platform/config.js';
import { OpenData } from '../platform/http/open-data.js';
import { readerLanguage } from '../platform/http/reader-language.js';
import { JSON_LD, JsonLdAnswer } from '../platform/http/json-ld.js';
import { checkSpan } from './check-span.js';
import { Timetable } from './timetable.answer.js';
import { TimetableGroupQuery, TimetableQuery } from './timetable.body.js';
import { lastOf, Timetables } from './timetable.query.js';
import { timetableCalendar } from './timetable-calendar.js';
import { timetableJsonLd } from './timetable-json-ld.js';

const DAYS_SHOWN = 28;
/** About half a year: what a calendar is looked at for. */
const DAYS_IN_CALENDAR = 184;
// A closed day must be seen soon, a calendar asks rarely anyway.
const SOON = { seconds: 60 };

/** The reception hours as a publication, for everyone. */
@ApiTags('scheduling')
@Controller('public')
export class TimetableController {
  constructor(
    private readonly timetables: Timetables,
    private readonly config: Config,
  ) {}

  @Get('timetable')
  @OpenData(SOON)
  @ApiOperation({
    operationId: 'getTimetable',
    summary: 'The reception hours by day, taken or not, with validity and order; at most 92 days',
  })
  async timetable(@Query() query: TimetableQuery, @Req() request: FastifyRequest): Promise<Timetable> {
    const from = query.from ?? (await this.timetables.today());
    const to = query.to ?? lastOf(from, DAYS_SHOWN);
    checkSpan({ from, to });
    return this.timetables.ofGroup(query.groupId, from, to, readerLanguage(request));
  }

  @Get('timetable.ics')
  @OpenData(SOON)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @ApiOperation({
    operationId: 'getTimetableCalendar',
    summary: 'The reception hours of half a year as an iCalendar feed (RFC 5545)',
  })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async calendar(@Query() { groupId }: TimetableGroupQuery, @Req() request: FastifyRequest): Promise<string> {
    return this.inCalendar(
      (from, to, language) => this.timetables.ofGroup(groupId, from, to, language),
      request,
    );
  }

  @Get('timetable.jsonld')
  @OpenData(SOON)
  @Header('content-type', JSON_LD)
  @ApiOperation({
    operationId: 'getTimetableJsonLd',
    summary: 'The reception hours in the vocabulary of schema.org, as JSON-LD; at most 92 days',
  })
  @JsonLdAnswer()
  async jsonLd(@Query() query: TimetableQuery, @Req() request: FastifyRequest): Promise<object> {
    const timetable = await this.timetable(query, request);
    return timetableJsonLd(timetable, this.config.publicUrl, readerLanguage(request));
  }

  @Get('schedules/:id/timetable.ics')
  @OpenData(SOON)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @ApiOperation({
    operationId: 'getScheduleCalendar',
    summary: 'The reception hours of one schedule for half a year as an iCalendar feed (RFC 5545)',
  })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async scheduleCalendar(@Param('id') id: string, @Req() request: FastifyRequest): Promise<string> {
    return this.inCalendar(
      (from, to, language) => this.timetables.ofSchedule(id, from, to, language),
      request,
    );
  }

  private async inCalendar(
    read: (from: string, to: string, language: Language) => Promise<Timetable>,
    request: FastifyRequest,
  ): Promise<string> {
    const today = await this.timetables.today();
    const language = readerLanguage(request);
    const timetable = await read(today, lastOf(today, DAYS_IN_CALENDAR), language);
    return timetableCalendar(timetable, this.config.publicUrl, today, language);
  }
}
