import { HttpHeaders, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { from, switchMap } from 'rxjs';

declare global {
  /** What `src/first-view.ts` has asked for before the application ran, by address. */
  var firstView: { language: string; askedAt: number; answers: Map<string, Promise<Response>> } | undefined;
}

/** Later it is no first view any more, and what was not taken is old. */
const FRESH_MS = 30_000;

/** Takes each answer that is already on its way, once; where it has failed the call is made as if it had not been. */
export const takeFirstView: HttpInterceptorFn = (request, next) => {
  const view = globalThis.firstView;
  const answer = view?.answers.get(request.urlWithParams);
  if (!view || !answer || request.method !== 'GET') return next(request);
  view.answers.delete(request.urlWithParams);
  const isOld = performance.now() - view.askedAt > FRESH_MS;
  if (isOld || request.headers.get('Accept-Language') !== view.language) return next(request);
  return from(read(answer, request.urlWithParams)).pipe(
    switchMap((response) => (response ? [response] : next(request))),
  );
};

/** The answer in Angular's form; null where there is none to be used. */
async function read(answer: Promise<Response>, url: string): Promise<HttpResponse<unknown> | null> {
  try {
    const response = await answer;
    if (!response.ok) return null;
    const { status, statusText } = response;
    const headers = new HttpHeaders(response.headers);
    return new HttpResponse({ body: (await response.json()) as unknown, status, statusText, url, headers });
  } catch {
    return null;
  }
}
