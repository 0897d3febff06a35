import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import { EntityManager } from '@mikro-orm/postgresql';
import { createHash, createHmac } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DomainError } from '../../../libs/domain/domain-error.js';
import { AtMost } from '../at-most.js';
import { DatabaseSignal } from '../database/database-signal.js';
import { Seal } from '../seal/seal.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose keys these are: an account's, a client's, or everybody's. Set by who authenticates. */
    callerKey?: string;
  }
}

/** The same Idempotency-Key came with another request. */
export class IdempotencyKeyReused extends DomainError {
  readonly code = 'idempotency-key-reused';
  readonly kind = 'invalid';
  readonly words = {
    bg: 'Този Idempotency-Key вече е използван за друга заявка. Нищо не е променено.',
    en: 'This Idempotency-Key was used for another request. Nothing was changed.',
  };
}

/** An Idempotency-Key that is no key. */
export class IdempotencyKeyInvalid extends DomainError {
  readonly code = 'idempotency-key-invalid';
  readonly kind = 'invalid';
  readonly words = {
    bg: 'Idempotency-Key е от 1 до 255 печатни знака на латиница.',
    en: 'An Idempotency-Key has 1 to 255 printable ASCII characters.',
  };
}

// Each holds a connection for all of its work, and some need a second one (attempts are counted beside the
// transaction): as many as the pool has would wait for each other.
const AT_ONCE = 8;

const ANSWERED_ANEW = 'priemno:answered-anew';

/** An operation whose answer must never be kept: a repeat is checked and carried out like the first. */
export const AnsweredAnew = () =>
  applyDecorators(SetMetadata(ANSWERED_ANEW, true), ApiExtension('x-answered-anew', true));

const HOLDS_A_SECRET = 'priemno:holds-a-secret';

/** An operation whose answer shows a secret for the only time: it is kept for its repeats under seal. */
export const HoldsASecret = () => SetMetadata(HOLDS_A_SECRET, true);

type KeptBody = { body: unknown } | { sealed: string };

interface KeptAnswer {
  request_hash: string;
  status: number;
  body: KeptBody;
}

/**
 * A write repeated with the same Idempotency-Key has one effect and gets the same answer
 * (draft-ietf-httpapi-idempotency-key-header). Key, effect and answer are one transaction: a repeat that comes
 * while the first still works waits for it at the unique key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly places = new AtMost(AT_ONCE);

  constructor(
    private readonly em: EntityManager,
    private readonly signal: DatabaseSignal,
    private readonly reflector: Reflector,
    private readonly seal: Seal,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined || request.method === 'GET' || request.method === 'HEAD') return next.handle();
    if (this.reflector.get(ANSWERED_ANEW, context.getHandler())) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) throw new IdempotencyKeyInvalid();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const holdsASecret = this.reflector.get<boolean>(HOLDS_A_SECRET, context.getHandler()) ?? false;
    return from(this.places.run(() => this.once(key, request, reply, next, holdsASecret)));
  }

  private async once(
    secret: string,
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler,
    holdsASecret: boolean,
  ): Promise<unknown> {
    const caller = request.callerKey ?? 'anyone';
    // A body may hold a password. Only who knows the caller's key could try guesses against what is stored here.
    const key = createHash('sha256').update(secret).digest('hex');
    const hash = createHmac('sha256', secret)
      .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
      .digest('hex');
    const answer = await this.em.transactional(async (em) => {
      const mine = await em.execute<unknown[]>(
        `insert into idempotency_key (caller, key, request_hash) values (?, ?, ?) on conflict do nothing returning key`,
        [caller, key, hash],
      );
      if (mine.length === 0) {
        const [kept] = await em.execute<KeptAnswer[]>(
          'select request_hash, status, body from idempotency_key where caller = ? and key = ?',
          [caller, key],
        );
        if (kept?.request_hash !== hash) throw new IdempotencyKeyReused();
        return { status: kept.status, body: await this.opened(kept.body, caller, key) };
      }
      const body: unknown = (await lastValueFrom(next.handle(), { defaultValue: undefined })) ?? null;
      await em.flush();
      await em.execute('update idempotency_key set status = ?, body = ?::json where caller = ? and key = ?', [
        reply.statusCode,
        JSON.stringify(holdsASecret ? await this.sealed(body, caller, key) : { body }),
        caller,
        key,
      ]);
      return { status: reply.statusCode, body };
    });
    this.signal.give('outbox');
    reply.status(answer.status);
    return answer.body ?? undefined;
  }

  private async sealed(body: unknown, caller: string, key: string): Promise<KeptBody> {
    return { sealed: await this.seal.seal(JSON.stringify(body), `answer ${caller} ${key}`) };
  }

  private async opened(kept: KeptBody, caller: string, key: string): Promise<unknown> {
    if (!('sealed' in kept)) return kept.body;
    return JSON.parse(await this.seal.open(kept.sealed, `answer ${caller} ${key}`)) as unknown;
  }
}
