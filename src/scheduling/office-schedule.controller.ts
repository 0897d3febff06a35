import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { actorOf, type AnyCaller, CurrentCaller } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { ExpectedVersion } from '../platform/http/if-match.js';
import { PageQuery } from '../platform/http/page.js';
import { Refuses } from '../platform/http/refuses.js';
import { Settings } from '../platform/settings/settings.js';
import { ChangeSchedule } from './change-schedule.js';
import { CreateSchedule } from './create-schedule.js';
import { DeleteSchedule } from './delete-schedule.js';
import { receptionWords } from './model/rule-words.js';
import { formatInstant } from './model/wall-clock.js';
import { OfficeSchedule, OfficeScheduleList } from './schedule.answer.js';
import { ChangeScheduleBody, ScheduleBody } from './schedule.body.js';
import { OfficeScheduleQuery } from './schedule-filter.body.js';
import { listSchedules } from './schedule-list.query.js';
import { ScheduleVersionList } from './schedule-version.answer.js';
import { listVersions } from './schedule-version.query.js';
import { readScheduleView, type ScheduleView } from './schedule-view.query.js';

/** Schedules as their authors see and change them. */
@ApiTags('scheduling')
@Controller('office/schedules')
export class OfficeScheduleController {
  constructor(
    private readonly em: EntityManager,
    private readonly commands: Commands,
    private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listOfficeSchedules', summary: 'Schedules of every status, by title' })
  async list(@Query() query: OfficeScheduleQuery): Promise<OfficeScheduleList> {
    const { items, nextCursor } = await listSchedules(this.em, query, query);
    return { items: items.map(answer), nextCursor };
  }

  @Post()
  @ApiOperation({ operationId: 'createSchedule', summary: 'Write a schedule, a draft unless told otherwise' })
  async create(@Body() body: ScheduleBody, @CurrentCaller() caller: AnyCaller): Promise<OfficeSchedule> {
    return this.read(await this.commands.run(new CreateSchedule(body, actorOf(caller))));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getOfficeSchedule', summary: 'One schedule' })
  get(@Param('id') id: string): Promise<OfficeSchedule> {
    return this.read(id);
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'updateSchedule',
    summary: 'Change, publish or archive it; what is left out stays',
  })
  async update(
    @Param('id') id: string,
    @Body() body: ChangeScheduleBody,
    @CurrentCaller() caller: AnyCaller,
    @ExpectedVersion() version?: number,
  ): Promise<OfficeSchedule> {
    await this.commands.run(new ChangeSchedule(id, body, actorOf(caller), version));
    return this.read(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Refuses({ 409: ['schedule-was-published'] })
  @ApiOperation({ operationId: 'deleteSchedule', summary: 'Throw away a draft that was never published' })
  delete(@Param('id') id: string, @ExpectedVersion() version?: number): Promise<void> {
    return this.commands.run(new DeleteSchedule(id, version));
  }

  @Get(':id/versions')
  @ApiOperation({
    operationId: 'listScheduleVersions',
    summary:
      'What was published when, the latest first: what citizens could read of it until the next change',
  })
  async versions(@Param('id') id: string, @Query() query: PageQuery): Promise<ScheduleVersionList> {
    const zone = await this.settings.timeZone();
    const { items, nextCursor } = await listVersions(this.em, id, query);
    return {
      items: items.map(({ version, from, to, by, content: { rules, ...rest } }) => ({
        version,
        from: formatInstant(from.getTime(), zone),
        to: to && formatInstant(to.getTime(), zone),
        by,
        words: receptionWords(rules),
        content: { ...rest, ...rules },
      })),
      nextCursor,
    };
  }

  private async read(id: string): Promise<OfficeSchedule> {
    const view = await readScheduleView(this.em, id);
    if (!view) throw new NotFound();
    return answer(view);
  }
}

const answer = ({
  id,
  version,
  title,
  host,
  groups,
  place,
  rules,
  ...rest
}: ScheduleView): OfficeSchedule => ({
  id,
  version,
  title,
  hostId: host.id,
  groupIds: groups.map((group) => group.id),
  place,
  ...rules,
  instructions: rest.instructions,
  status: rest.status,
});
