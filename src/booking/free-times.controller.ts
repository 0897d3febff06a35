import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { NotFound } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { OpenData } from '../platform/http/open-data.js';
import { readerLanguage } from '../platform/http/reader-language.js';
import { Settings } from '../platform/settings/settings.js';
import { checkSpan, instantTexts } from '../scheduling/index.js';
import { GroupNode, SchedulePreview, Slots } from './free-times.answer.js';
import { DaysQuery, PreviewBody } from './free-times.body.js';
import { type Booker, FreeTimes } from './free-times.query.js';
import { PublicTree } from './public-tree.query.js';
import { Preview } from './schedule-preview.query.js';

/** Free times: they need meetings, so they are booking's, whatever their address. */
@ApiTags('scheduling')
@Controller()
export class FreeTimesController {
  constructor(
    private readonly free: FreeTimes,
    private readonly tree: PublicTree,
    private readonly preview: Preview,
    private readonly settings: Settings,
  ) {}

  @Get('groups')
  @OpenData()
  @ApiOperation({
    operationId: 'listGroups',
    summary: 'The public tree with the next free time of each schedule',
  })
  groups(@Req() request: FastifyRequest): Promise<GroupNode[]> {
    return this.tree.read(readerLanguage(request));
  }

  @Get('schedules/:id/slots')
  @OpenData()
  @ApiOperation({ operationId: 'listSlots', summary: 'The free times of a schedule, at most 92 days' })
  async slots(
    @Param('id') id: string,
    @Query() query: DaysQuery,
    @Req() request: FastifyRequest,
  ): Promise<Slots> {
    return this.slotsFor('citizen', id, query, request);
  }

  @Get('office/schedules/:id/slots')
  @ApiOperation({
    operationId: 'listOfficeSlots',
    summary: 'The free times that staff may book: notice, horizon and opening do not bind them',
  })
  async officeSlots(
    @Param('id') id: string,
    @Query() query: DaysQuery,
    @Req() request: FastifyRequest,
  ): Promise<Slots> {
    return this.slotsFor('staff', id, query, request);
  }

  private async slotsFor(
    booker: Booker,
    id: string,
    query: DaysQuery,
    request: FastifyRequest,
  ): Promise<Slots> {
    checkSpan(query);
    const found = isId(id) ? await this.free.calendarOf(id, query.from, query.to, booker) : undefined;
    if (!found) throw new NotFound();
    const { schedule, days, closed } = found;
    const timeZone = await this.settings.timeZone();
    const own = schedule.place ?? schedule.host.place;
    const { modes, slotMinutes } = schedule.rules;
    return {
      timeZone,
      slots: days.flatMap(({ midnight, slots, remaining }) => {
        const text = instantTexts(midnight, timeZone);
        return slots.map(({ at, place }, n) => ({
          start: text(at),
          end: text(at + slotMinutes),
          modes,
          remaining: typeof remaining === 'number' ? remaining : remaining[n]!,
          // Said only where it is not the schedule's own place.
          place: place === own ? null : place,
        }));
      }),
      closed: closed.map(({ day, reason, kind }) => ({
        date: day,
        reason: reason[readerLanguage(request)],
        kind,
      })),
    };
  }

  @Post('office/schedules/preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewSchedule',
    summary: 'What unsaved rules would sell, and whom they would strand',
  })
  previewSchedule(@Body() body: PreviewBody, @Req() request: FastifyRequest): Promise<SchedulePreview> {
    checkSpan(body);
    return this.preview.of(body, readerLanguage(request));
  }
}
