import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyRequest } from 'fastify';
import { type Language, NotFound } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { Access } from '../identity/index.js';
import { readerLanguage } from '../platform/http/reader-language.js';
import { receptionWords } from './model/rule-words.js';
import { PublicSchedule, PublicScheduleList } from './schedule.answer.js';
import { PublicScheduleQuery } from './schedule-filter.body.js';
import { listSchedules } from './schedule-list.query.js';
import { readScheduleView, type ScheduleView } from './schedule-view.query.js';

/** Published schedules, for everyone. */
@ApiTags('scheduling')
@Controller('schedules')
export class PublicScheduleController {
  constructor(private readonly em: EntityManager) {}

  @Get()
  @Access('anyone')
  @ApiOperation({ operationId: 'listSchedules', summary: 'Published schedules, by title' })
  async list(
    @Query() query: PublicScheduleQuery,
    @Req() request: FastifyRequest,
  ): Promise<PublicScheduleList> {
    const { items, nextCursor } = await listSchedules(this.em, { ...query, status: 'published' }, query);
    return { items: items.map((view) => answer(view, readerLanguage(request))), nextCursor };
  }

  @Get(':id')
  @Access('anyone')
  @ApiOperation({ operationId: 'getSchedule', summary: 'One published schedule' })
  async get(@Param('id') id: string, @Req() request: FastifyRequest): Promise<PublicSchedule> {
    const view = isId(id) ? await readScheduleView(this.em, id) : undefined;
    if (view?.status !== 'published') throw new NotFound();
    return answer(view, readerLanguage(request));
  }
}

function answer(
  { id, title, host, groups, place, instructions, rules }: ScheduleView,
  language: Language,
): PublicSchedule {
  return {
    id,
    title,
    host: { id: host.id, name: host.name, kind: host.kind, position: host.position, place: host.place },
    groups,
    place: place ?? host.place,
    modes: rules.modes,
    slotMinutes: rules.slotMinutes,
    reception: rules.reception,
    receptionWords: receptionWords(rules)[language],
    approval: rules.approval,
    minNoticeHours: rules.minNoticeHours,
    horizonDays: rules.horizonDays,
    documentNumber: rules.documentNumber,
    instructions,
  };
}
