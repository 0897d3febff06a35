import { Module } from '@nestjs/common';
import { RunAgainHandler, RunAllAgainHandler } from './run-again.js';
import { UnfinishedController } from './unfinished.controller.js';
import { Unfinished } from './unfinished.query.js';

/** What whoever runs the product must see and can mend. Not in platform, which knows no roles (ADR 34). */
@Module({
  controllers: [UnfinishedController],
  providers: [Unfinished, RunAgainHandler, RunAllAgainHandler],
})
export class OperationModule {}
