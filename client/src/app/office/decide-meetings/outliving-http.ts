import { HttpClient, HttpHandler, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';

/** Calls that go on when the page is closed meanwhile (`keepalive` of the Fetch standard); made in an injection context. */
export function outlivingHttp(): HttpClient {
  const next = inject(HttpHandler);
  return new HttpClient({
    handle: (request: HttpRequest<unknown>) => next.handle(request.clone({ keepalive: true })),
  });
}
