import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ChangesSince } from './changes-since.js';
import { type Since, Stale } from './problems.js';
import { writeProblem } from './write-problem.js';

/** Answers whatever is thrown with its problem; a stale writer learns what they missed. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(private readonly changes: ChangesSince) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest & { caller?: { kind: string } }>();
    const missed = thrown instanceof Stale && thrown.since ? await this.missed(thrown.since, request) : {};
    writeProblem(thrown, request, host.switchToHttp().getResponse(), missed);
  }

  /** What a stale writer did not know; when even that can't be read, the refusal itself still goes out. */
  private async missed(since: Since, { caller }: { caller?: { kind: string } }): Promise<object> {
    try {
      return { changes: await this.changes.read(since, caller?.kind === 'staff') };
    } catch (error) {
      this.logger.warn(`what changed in ${since.id} could not be read: ${String(error)}`);
      return {};
    }
  }
}
