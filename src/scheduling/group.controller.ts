import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntityManager, ForeignKeyConstraintViolationException } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import { PageQuery } from '../platform/http/page.js';
import { Refuses } from '../platform/http/refuses.js';
import { sentFields } from './body-shape.js';
import { OfficeGroup, OfficeGroupList } from './group.answer.js';
import { ChangeGroupBody, GroupBody } from './group.body.js';
import { type GroupRow, readGroup, readGroups } from './group.query.js';
import { standBefore } from './group-order.js';
import { assertParent, holdTree } from './group-parent.js';
import { GroupInUse } from './model/schedule-errors.js';

/** The tree under which citizens look for a schedule. */
@ApiTags('scheduling')
@Controller('office/groups')
export class GroupController {
  constructor(private readonly em: EntityManager) {}

  @Get()
  @ApiOperation({ operationId: 'listOfficeGroups', summary: 'All groups; a child names its parent' })
  list(@Query() page: PageQuery): Promise<OfficeGroupList> {
    return readGroups(this.em, page);
  }

  @Post()
  @ApiOperation({ operationId: 'createGroup', summary: 'Add a group' })
  create(@Body() body: GroupBody): Promise<OfficeGroup> {
    const group = { id: newId(), name: body.name, parentId: body.parentId ?? null, order: body.order ?? 0 };
    return this.em.transactional(async (em) => {
      await holdTree(em);
      await assertParent(em, group);
      await em.execute(
        'insert into schedule_group (name, parent_id, "order", id) values (?, ?, ?, ?)',
        row(group),
      );
      return group;
    });
  }

  @Patch(':id')
  @ApiOperation({ operationId: 'updateGroup', summary: 'Rename or move a group; what is left out stays' })
  update(@Param('id') id: string, @Body() body: ChangeGroupBody): Promise<OfficeGroup> {
    return this.em.transactional(async (em) => {
      await holdTree(em);
      const { before, ...fields } = sentFields(body);
      const changed = { ...(await readGroup(em, id)), ...fields };
      const group = { ...changed, order: changed.order ?? 0 };
      await assertParent(em, group);
      if (before !== undefined) group.order = await standBefore(em, group, before);
      await em.execute(
        'update schedule_group set name = ?, parent_id = ?, "order" = ? where id = ?',
        row(group),
      );
      return group;
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @Refuses({ 409: ['group-in-use'] })
  @ApiOperation({ operationId: 'deleteGroup', summary: 'Remove a group without groups below it' })
  async delete(@Param('id') id: string): Promise<void> {
    const gone = await this.em
      .execute<unknown[]>('delete from schedule_group where id = ? returning id', [id])
      .catch((error: unknown) => {
        throw error instanceof ForeignKeyConstraintViolationException ? new GroupInUse() : error;
      });
    if (gone.length === 0) throw new NotFound();
  }
}

const row = (group: GroupRow): unknown[] => [group.name, group.parentId, group.order, group.id];
