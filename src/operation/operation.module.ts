import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { Audit } from './audit.query.js';
import { RunAgainHandler, RunAllAgainHandler } from './run-again.js';
import { UnfinishedController } from './unfinished.controller.js';
import { Unfinished } from './unfinished.query.js';

/** What whoever runs the product must see and can mend. Not in platform, which knows no roles (ADR 34). */
@Module({
  controllers: [AuditController, UnfinishedController],
  providers: [Audit, Unfinished, RunAgainHandler, RunAllAgainHandler],
})
export class OperationModule {}
