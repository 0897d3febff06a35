import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import { PageQuery } from '../platform/http/page.js';
import { RefusalReason, RefusalReasonPage } from './refusal-reason.answer.js';
import { ChangeRefusalReasonBody, RefusalReasonBody } from './refusal-reason.body.js';
import { readRefusalReason, readRefusalReasons } from './refusal-reason.query.js';

/** The reasons for a refusal that staff choose from. */
@ApiTags('booking')
@Controller('office/refusal-reasons')
export class RefusalReasonController {
  constructor(private readonly em: EntityManager) {}

  @Get()
  @ApiOperation({ operationId: 'listRefusalReasons', summary: 'The reasons for a refusal, in their order' })
  list(@Query() page: PageQuery): Promise<RefusalReasonPage> {
    return readRefusalReasons(this.em, page);
  }

  @Post()
  @ApiOperation({ operationId: 'createRefusalReason', summary: 'Add a reason to the list' })
  async create(@Body() body: RefusalReasonBody): Promise<RefusalReason> {
    const id = newId();
    await this.em.execute(
      'insert into refusal_reason (id, text, text_en, "order", active) values (?, ?, ?, ?, ?)',
      [id, body.text, body.textEn ?? null, body.order ?? 0, body.active ?? true],
    );
    return readRefusalReason(this.em, id);
  }

  @Patch(':id')
  @ApiOperation({ operationId: 'updateRefusalReason', summary: 'Change a reason; what is left out stays' })
  update(@Param('id') id: string, @Body() body: ChangeRefusalReasonBody): Promise<RefusalReason> {
    return this.em.transactional(async (em) => {
      await em.execute('select 1 from refusal_reason where id = ? for update', [id]);
      const before = await readRefusalReason(em, id);
      const sent = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
      const after = { ...before, ...sent };
      await em.execute(
        'update refusal_reason set text = ?, text_en = ?, "order" = ?, active = ? where id = ?',
        [after.text, after.textEn, after.order ?? 0, after.active ?? true, id],
      );
      return readRefusalReason(em, id);
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteRefusalReason', summary: 'Take a reason off the list' })
  async delete(@Param('id') id: string): Promise<void> {
    const gone = await this.em.execute<unknown[]>('delete from refusal_reason where id = ? returning id', [
      id,
    ]);
    if (gone.length === 0) throw new NotFound();
  }
}
