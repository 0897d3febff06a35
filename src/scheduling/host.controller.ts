import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntityManager, ForeignKeyConstraintViolationException } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import { PageQuery } from '../platform/http/page.js';
import { Refuses } from '../platform/http/refuses.js';
import { sentFields } from './body-shape.js';
import { Host, HostList } from './host.answer.js';
import { ChangeHostBody, HostBody } from './host.body.js';
import { readHost, readHosts } from './host.query.js';
import { HostInUse } from './model/schedule-errors.js';

/** The officials, specialists and departments that receive citizens. */
@ApiTags('scheduling')
@Controller('office/hosts')
export class HostController {
  constructor(private readonly em: EntityManager) {}

  @Get()
  @ApiOperation({ operationId: 'listHosts', summary: 'Everyone who receives, by name' })
  list(@Query() page: PageQuery): Promise<HostList> {
    return readHosts(this.em, page);
  }

  @Post()
  @ApiOperation({ operationId: 'createHost', summary: 'Add somebody who receives' })
  async create(@Body() body: HostBody): Promise<Host> {
    const id = newId();
    await this.em.execute(
      'insert into host (id, name, kind, position, place, email) values (?, ?, ?, ?, ?, ?)',
      [id, body.name, body.kind, body.position ?? null, body.place ?? null, body.email ?? null],
    );
    return readHost(this.em, id);
  }

  @Patch(':id')
  @ApiOperation({ operationId: 'updateHost', summary: 'Change a host; what is left out stays' })
  update(@Param('id') id: string, @Body() body: ChangeHostBody): Promise<Host> {
    return this.em.transactional(async (em) => {
      await em.execute('select 1 from host where id = ? for update', [id]);
      const host = { ...(await readHost(em, id)), ...sentFields(body) };
      await em.execute(
        'update host set name = ?, kind = ?, position = ?, place = ?, email = ? where id = ?',
        [host.name, host.kind, host.position, host.place, host.email, id],
      );
      return host;
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @Refuses({ 409: ['host-in-use'] })
  @ApiOperation({ operationId: 'deleteHost', summary: 'Remove a host that has no schedules' })
  async delete(@Param('id') id: string): Promise<void> {
    const gone = await this.em
      .execute<unknown[]>('delete from host where id = ? returning id', [id])
      .catch((error: unknown) => {
        throw error instanceof ForeignKeyConstraintViolationException ? new HostInUse() : error;
      });
    if (gone.length === 0) throw new NotFound();
  }
}
