import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, of, tap, throwError } from 'rxjs';
import { Connection } from './connection';
import { KeptAnswers } from './kept-answers';

/** Keeps what must be readable without a network, and answers with it where the server does not. */
export const answerFromKept: HttpInterceptorFn = (request, next) => {
  const kept = inject(KeptAnswers);
  const connection = inject(Connection);
  const url = request.urlWithParams;
  if (request.method !== 'GET' || !kept.keeps(url)) return next(request);
  return next(request).pipe(
    tap((event) => {
      if (!(event instanceof HttpResponse)) return;
      kept.put(url, event.body);
      connection.answered();
    }),
    catchError((failure: unknown) => {
      const found = failure instanceof HttpErrorResponse && failure.status === 0 ? kept.get(url) : null;
      if (!found) return throwError(() => failure);
      connection.shows(found.at);
      return of(new HttpResponse({ body: found.body, status: 200, url }));
    }),
  );
};
