import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { type Clock, systemClock } from '../../libs/domain/clock.js';
import { Commands } from './commands/commands.js';
import { Config } from './config.js';
import { DatabaseListener } from './database/database-listener.js';
import { DatabaseSignal } from './database/database-signal.js';
import { Reactions } from './events/reactions.js';
import { Relay } from './events/relay.js';
import { SealEvents } from './events/seal/seal-events.js';
import { UnfinishedReactions } from './events/unfinished-reactions.js';
import { HealthRoutes } from './health/health.routes.js';
import { ChangesSince } from './http/changes-since.js';
import { ForgetAnswers } from './http/forget-answers.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ValidationPipe } from './http/validation.pipe.js';
import { queueConnection } from './queue/queue-connection.js';
import { REACTION_QUEUE } from './queue/reaction-queue.js';
import { ReactionWorker } from './queue/reaction.worker.js';
import { Seal } from './seal/seal.js';
import { Settings } from './settings/settings.js';

/** The injection token of the clock; a spec gives its own. */
export const CLOCK = Symbol('Clock');

/** What no citizen would recognise: configuration, commands, outbox, queue, errors, settings. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, clock: Clock = systemClock): DynamicModule {
    const works = config.process !== 'http';
    return {
      module: PlatformModule,
      imports: [
        CqrsModule.forRoot(),
        DiscoveryModule,
        ...(works
          ? [BullModule.forRoot(queueConnection(config)), BullModule.registerQueue({ name: REACTION_QUEUE })]
          : []),
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: CLOCK, useValue: clock },
        Commands,
        DatabaseSignal,
        DatabaseListener,
        Settings,
        Seal,
        ChangesSince,
        Reactions,
        UnfinishedReactions,
        ...(works ? [Relay, ReactionWorker, SealEvents, ForgetAnswers] : []),
        ...(config.process === 'worker' ? [] : [HealthRoutes]),
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
      exports: [
        Config,
        CLOCK,
        Commands,
        DatabaseListener,
        DatabaseSignal,
        Settings,
        Seal,
        UnfinishedReactions,
        CqrsModule,
        DiscoveryModule,
      ],
    };
  }
}
