import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { networkOf } from '../network.js';
import type { AnyCaller } from './caller.js';

const REFUSALS = [401, 403, 429];

/**
 * Who was refused leaves a line in the log (ASVS 16.3.2): status, operation by its pattern, network, and the account by its
 * id. For who is signed in, what is not found too: other people's things are not found for them.
 */
@Injectable()
export class NoteRefusals implements OnModuleInit {
  private readonly logger = new Logger('Access');

  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // A worker serves nobody.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.addHook(
      'onResponse',
      (request: FastifyRequest & { caller?: AnyCaller }, { statusCode }, done) => {
        const { method, routeOptions, caller, ip } = request;
        if (REFUSALS.includes(statusCode) || (statusCode === 404 && caller)) {
          const who = caller ? `${caller.kind} ${caller.id}` : 'nobody signed in';
          this.logger.log(
            `refused ${statusCode} ${method} ${routeOptions.url ?? 'none'}, ${who}, ${networkOf(ip)}`,
          );
        }
        done();
      },
    );
  }
}
