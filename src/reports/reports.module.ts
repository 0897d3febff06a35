import { Module } from '@nestjs/common';
import { ReportController } from './report.controller.js';
import { ReportFileController } from './report-file.controller.js';
import { Reports } from './reports.query.js';

/** What an administration asks of its own work, for any period: read in SQL, nothing is kept a second time. */
@Module({
  controllers: [ReportController, ReportFileController],
  providers: [Reports],
})
export class ReportsModule {}
