import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Language, NotFound } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { pageOf } from '../platform/http/page.js';
import { OpenData } from '../platform/http/open-data.js';
import { readerLanguage } from '../platform/http/reader-language.js';
import { OfferedTimes, placeInList, receptionWords, type ScheduleView } from '../scheduling/index.js';
import { CountNothingFree } from './counts-unmet-demand.js';
import type { NextTime } from './free-times.answer.js';
import { NextTimes } from './next-times.query.js';
import { PublicSchedule, PublicScheduleList } from './public-schedule.answer.js';
import { FindSchedulesQuery } from './public-schedule.body.js';

/** Published schedules, for everyone. They say when one can next come, so they are booking's. */
@ApiTags('scheduling')
@Controller('schedules')
export class PublicScheduleController {
  constructor(
    private readonly offered: OfferedTimes,
    private readonly next: NextTimes,
  ) {}

  @Get()
  @OpenData()
  @ApiOperation({
    operationId: 'listSchedules',
    summary: 'Published schedules by title, with the next free time of each',
  })
  async list(
    @Query() query: FindSchedulesQuery,
    @Req() request: FastifyRequest,
  ): Promise<PublicScheduleList> {
    const { limit, cursor, day } = query;
    // Whether a time is free that day is known only after reading, so then the page is cut here.
    const found = await this.offered.findPublished(query, cursor, day ? undefined : limit + 1);
    const fitting = day ? await this.next.haveFreeTimeOn(found, day) : found;
    const { items, nextCursor } = pageOf(fitting, limit, placeInList);
    const next = await this.next.of(items);
    const language = readerLanguage(request);
    return { items: items.map((view) => answer(view, next.get(view.id)!, language)), nextCursor };
  }

  @Get(':id')
  @CountNothingFree()
  @OpenData()
  @ApiOperation({ operationId: 'getSchedule', summary: 'One published schedule' })
  async get(@Param('id') id: string, @Req() request: FastifyRequest): Promise<PublicSchedule> {
    const view = isId(id) ? await this.offered.schedule(id) : undefined;
    if (view?.status !== 'published') throw new NotFound();
    return answer(view, (await this.next.of([view])).get(id)!, readerLanguage(request));
  }
}

function answer(
  { id, title, host, groups, place, instructions, rules }: ScheduleView,
  next: NextTime,
  language: Language,
): PublicSchedule {
  return {
    id,
    title,
    host: { id: host.id, name: host.name, kind: host.kind, position: host.position, place: host.place },
    groups,
    place: place ?? host.place,
    // Every rule concerns the citizen: which times there are, and who may still take them.
    ...rules,
    receptionWords: receptionWords(rules)[language],
    instructions,
    ...next,
  };
}
