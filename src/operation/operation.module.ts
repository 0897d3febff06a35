import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { AuditController } from './audit.controller.js';
import { Audit } from './audit.query.js';
import { EvidenceController } from './evidence.controller.js';
import { Evidence } from './evidence.query.js';
import { MetricsRoutes } from './metrics/metrics.routes.js';
import { ProductMetrics } from './metrics/product-metrics.js';
import { ForgetPeople } from './retention/forget-people.js';
import { RunAgainHandler, RunAllAgainHandler } from './run-again.js';
import { UnfinishedController } from './unfinished.controller.js';
import { Unfinished } from './unfinished.query.js';

/** What whoever runs the product must see and can mend. Not in platform, which knows no roles (ADR 34). */
@Module({})
export class OperationModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: OperationModule,
      controllers: [AuditController, EvidenceController, UnfinishedController],
      providers: [
        ...[Audit, Evidence, Unfinished, RunAgainHandler, RunAllAgainHandler],
        ...(config.process === 'http' ? [] : [ForgetPeople]),
        ...(config.process === 'worker' ? [] : [MetricsRoutes, ProductMetrics]),
      ],
    };
  }
}
