import {
  HttpContext,
  HttpContextToken,
  HttpErrorResponse,
  type HttpHandlerFn,
  type HttpInterceptorFn,
  type HttpRequest,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, from, identity, throwError, timeout } from 'rxjs';
import { Language } from '../words/language';
import { Problem } from '../problem/problem';
import { Session } from './session';

const IDEMPOTENCY_KEY = new HttpContextToken<string | null>(() => null);
const VERSION = new HttpContextToken<number | null>(() => null);

/** A fresh key for one intention. Not `crypto.randomUUID`, which plain http on an intranet does not have. */
export const newIntention = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** For a write that must have one effect however often it is sent: keep the key for as long as the intention is the same. */
export const once = (key: string, context = new HttpContext()): HttpContext =>
  context.set(IDEMPOTENCY_KEY, key);

/** For a change to a meeting as the reader sees it: refused with 412 when someone has changed it meanwhile. */
export const ifVersion = (version: number, context = new HttpContext()): HttpContext =>
  context.set(VERSION, version);

/** Says in which language to answer, and for which intention and version a write is. */
export const callOurApi: HttpInterceptorFn = (request, next) => {
  let headers = request.headers.set('Accept-Language', inject(Language).code());
  const key = request.context.get(IDEMPOTENCY_KEY);
  const version = request.context.get(VERSION);
  if (key !== null) headers = headers.set('Idempotency-Key', key);
  if (version !== null) headers = headers.set('If-Match', `"${version}"`);
  return next(request.clone({ headers }));
};

/** Longer than any answer takes, the server's own time-outs included; a file may take what the line takes. */
const PATIENCE_MS = 30_000;

/** Turns every failure into a Problem, an answer that never comes too; a session that has ended leads to the log-in page and back. */
export const answerInWords: HttpInterceptorFn = (request: HttpRequest<unknown>, next: HttpHandlerFn) => {
  const session = inject(Session);
  const router = inject(Router);
  const unanswered = () => throwError(() => new HttpErrorResponse({ status: 0, url: request.url }));
  return next(request).pipe(
    request.responseType === 'json' ? timeout({ each: PATIENCE_MS, with: unanswered }) : identity,
    catchError((failure: unknown) =>
      failure instanceof HttpErrorResponse && failure.error instanceof Blob
        ? from(withText(failure, failure.error))
        : throwError(() => failure),
    ),
    catchError((failure: unknown) => {
      const problem = Problem.from(failure, request.method !== 'GET');
      // A screen at the door has no session that could have ended.
      if (problem.status === 401 && !/\/(auth|public\/door)\//.test(request.url)) {
        session.forget();
        void router.navigate(['/login'], { queryParams: { next: router.url } });
      }
      // Nothing else is open to them until they have set it up.
      if (problem.code === 'second-factor-due') void router.navigate(['/office/account']);
      return throwError(() => problem);
    }),
  );
};

/** Whoever asks for a file is refused in the form of a file too: its problem stands in there as text. */
async function withText(failure: HttpErrorResponse, file: Blob): Promise<never> {
  throw new HttpErrorResponse({ ...failure, url: failure.url ?? undefined, error: await file.text() });
}
