import { Body, Controller, Get, Inject, Param, Put, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../../libs/domain/clock.js';
import { ValidationFailed } from '../../libs/domain/domain-error.js';
import { readerLanguage } from '../platform/http/reader-language.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { Holiday, HolidayList } from './holiday.answer.js';
import { FIRST_YEAR, HolidayBody, HolidayYearQuery, LAST_YEAR } from './holiday.body.js';
import { readHolidayCalendar } from './holiday.query.js';
import { type Day, isDay } from './model/day.js';
import { dayOf } from './model/wall-clock.js';

/** The official holidays and compensation days, with the administration's own changes laid over them. */
@ApiTags('scheduling')
@Controller('office/holidays')
export class HolidayController {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listHolidays', summary: 'The holidays of a year, by date' })
  async list(@Query() query: HolidayYearQuery, @Req() request: FastifyRequest): Promise<HolidayList> {
    const language = readerLanguage(request);
    const days = (await readHolidayCalendar(this.em)).yearOf(query.year ?? (await this.thisYear()));
    return { items: days.map((day) => ({ ...day, name: day.name[language] })), nextCursor: null };
  }

  @Put(':date')
  @ApiOperation({ operationId: 'setHoliday', summary: 'Make a day off, or make it a working day' })
  async set(@Param('date') date: string, @Body() { kind, name }: HolidayBody): Promise<Holiday> {
    assertDay(date);
    await this.em.execute(
      `insert into own_holiday (date, kind, name) values (?, ?, ?)
       on conflict (date) do update set kind = excluded.kind, name = excluded.name`,
      [date, kind, name],
    );
    return { date, kind, name };
  }

  private async thisYear(): Promise<number> {
    return Number(dayOf(this.clock.now().getTime(), await this.settings.timeZone()).slice(0, 4));
  }
}

function assertDay(date: string): asserts date is Day {
  const year = isDay(date) ? Number(date.slice(0, 4)) : 0;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return;
  throw new ValidationFailed([
    {
      path: 'date',
      message: {
        bg: `Няма такава дата. Пишете ГГГГ-ММ-ДД, от ${FIRST_YEAR} до ${LAST_YEAR} г.`,
        en: `There is no such date. Write YYYY-MM-DD, from ${FIRST_YEAR} to ${LAST_YEAR}.`,
      },
    },
  ]);
}
