import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditPage } from './audit.answer.js';
import { AuditQuery } from './audit.body.js';
import { Audit } from './audit.query.js';

/** Who did what and when, over everything; only to be read. */
@ApiTags('operation')
@Controller('office/audit')
export class AuditController {
  constructor(private readonly audit: Audit) {}

  @Get()
  @ApiOperation({ operationId: 'listAudit', summary: 'What has happened, by whom and why, the latest first' })
  list(@Query() query: AuditQuery): Promise<AuditPage> {
    return this.audit.page(query);
  }
}
