import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Clock } from '../../libs/domain/clock.js';
import { NotFound } from '../../libs/domain/domain-error.js';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { CLOCK } from '../platform/platform.module.js';
import { demandReport } from './demand-report.js';
import { meetingsReport, missedReport, waitingReport } from './meeting-reports.js';
import { ReportQuery } from './report.body.js';
import { hostsReportedTo } from './report-access.js';
import { CSV, csvOf } from './report-csv.js';
import { tableOf } from './report-table.js';
import { XLSX, xlsxOf } from './report-xlsx.js';
import { type Report, type ReportName, REPORTS } from './report.js';
import { Reports } from './reports.query.js';

const reports: Record<ReportName, Report<object>> = {
  meetings: meetingsReport,
  waiting: waitingReport,
  missed: missedReport,
  demand: demandReport,
};

/** The same figures as files to keep, in the language of the account: a link can ask for no other. */
@ApiTags('reports')
@Controller('office/reports')
export class ReportFileController {
  constructor(
    private readonly reports: Reports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':file')
  @ApiOperation({
    operationId: 'downloadReport',
    summary: 'The same figures as a file',
    description:
      'CSV: UTF-8 with a byte order mark, RFC 4180, commas and decimal points. XLSX: numbers and dates as such, a ' +
      'second sheet says how they are worked out. The last row is the total. Headings are in the language of the account.',
  })
  @ApiParam({ name: 'file', enum: REPORTS.flatMap((name) => [`${name}.csv`, `${name}.xlsx`]) })
  @ApiProduces('text/csv', XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Param('file') file: string,
    @Query() query: ReportQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const [name, format] = file.split('.') as [ReportName, string];
    if (!REPORTS.includes(name) || (format !== 'csv' && format !== 'xlsx')) throw new NotFound();
    const language = caller.locale;
    const reported = await this.reports.read(reports[name], query, hostsReportedTo(caller), language);
    const table = tableOf(name, reported, language);
    void reply.headers({
      'content-type': format === 'csv' ? CSV : XLSX,
      'content-disposition': `attachment; filename="${name}-${query.from}-${query.to}.${format}"`,
    });
    if (format === 'csv') return Buffer.from(csvOf(table));
    return xlsxOf(name, table, reported, this.clock.now(), language);
  }
}
