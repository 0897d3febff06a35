import { HttpErrorResponse } from '@angular/common/http';
import type { Problem as ProblemDocument } from 'contract/models';

/** One wrong field: the path of the field in what was sent, and why in the reader's language. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** What the server answered instead (RFC 9457), or that it could not be reached: the code tells them apart. */
export class Problem extends Error {
  private constructor(
    readonly code: string,
    readonly status: number,
    /** In the reader's language, ready to show; empty when nobody answered. */
    readonly detail: string,
    readonly errors: readonly FieldProblem[],
    /** What happened since the version that was sent, with a 412. */
    readonly changes: readonly Change[] = [],
    /** What else the server says about it, by the code. */
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code} (${status})`);
  }

  /** @param wasWrite whether something was sent that now may not have come through */
  static from(failure: unknown, wasWrite = false): Problem {
    if (failure instanceof Problem) return failure;
    if (!(failure instanceof HttpErrorResponse)) return new Problem('unexpected', 0, '', []);
    if (failure.status === 0) {
      if (navigator.onLine) return new Problem('unreachable', 0, '', []);
      return new Problem(wasWrite ? 'not-sent' : 'offline', 0, '', []);
    }
    const body = bodyOf(failure);
    return new Problem(
      body?.code ?? 'unexpected',
      failure.status,
      body?.detail ?? body?.title ?? '',
      body?.errors ?? [],
      body?.changes ?? [],
      { ...body },
    );
  }

  /** Why the field at this path was refused, if it was. */
  for(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.message;
  }
}

/** What happened to a record after its reader had read it. */
export type Change = NonNullable<ProblemBody['changes']>[number];

type ProblemBody = Partial<ProblemDocument>;

/** A text or file download that fails still carries its problem, as text. */
function bodyOf({ error }: HttpErrorResponse): ProblemBody | null {
  if (typeof error === 'object') return error as ProblemBody | null;
  if (typeof error !== 'string' || !error.startsWith('{')) return null;
  return JSON.parse(error) as ProblemBody;
}
