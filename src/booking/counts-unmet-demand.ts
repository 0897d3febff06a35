import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { networkOf } from '../identity/index.js';
import type { NextTime } from './free-times.answer.js';
import { SlotNotOffered, SlotTaken } from './model/meeting-errors.js';
import type { UnmetDemandKind } from './model/daily-demand.js';
import { UnmetDemand } from './unmet-demand.js';

function lostBy(refusal: unknown): UnmetDemandKind | undefined {
  if (refusal instanceof SlotTaken) return 'slotTaken';
  return refusal instanceof SlotNotOffered ? 'slotNotOffered' : undefined;
}

/** A booking that ends because its time is taken or not to be had. The body names the schedule. */
@Injectable()
class CountsLostTimes implements NestInterceptor {
  constructor(private readonly unmet: UnmetDemand) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      tap({
        error: (refusal: unknown) => {
          const kind = lostBy(refusal);
          if (!kind) return;
          // Whoever is refused like this has named a schedule that is published.
          const { scheduleId, start } = request.body as { scheduleId: string; start: string };
          // The desk and programs ask for many people, each for another time; of all others one address is one.
          const whose =
            request.caller && request.caller.kind !== 'citizen'
              ? `${request.caller.id} ${start}`
              : networkOf(request.ip);
          this.unmet.note(kind, scheduleId, whose);
        },
      }),
    );
  }
}

/**
 * A schedule that is looked at and has nothing free up to its horizon. Our own page alone counts: browsers mark what a
 * page reads from its own site (Fetch Metadata), so that programs, crawlers of the open data and the times shown on a
 * town's home page, where people look for other things too, do not.
 */
@Injectable()
class CountsNothingFree implements NestInterceptor {
  constructor(private readonly unmet: UnmetDemand) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { ip, headers, caller } = context.switchToHttp().getRequest<FastifyRequest>();
    const counts = headers['sec-fetch-site'] === 'same-origin' && (!caller || caller.kind === 'citizen');
    if (!counts) return next.handle();
    return next.handle().pipe(
      tap(({ id, nextFree }: NextTime & { id: string }) => {
        if (nextFree === null) this.unmet.note('nothingFree', id, networkOf(ip));
      }),
    );
  }
}

export const CountLostTimes = () => UseInterceptors(CountsLostTimes);
export const CountNothingFree = () => UseInterceptors(CountsNothingFree);
