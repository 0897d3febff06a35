import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** An answer as a program sees it; `body` is undefined where there is none. */
export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec looks wherever it likes
  body: any;
}

/** Calls of the API by one caller, with paths below `/api/v1`. */
export class Calls {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly headers: Record<string, string> = {},
  ) {}

  static by(app: NestFastifyApplication, caller: { cookie: string }): Calls {
    return new Calls(app, { cookie: caller.cookie });
  }

  with(headers: Record<string, string>): Calls {
    return new Calls(this.app, { ...this.headers, ...headers });
  }

  get = (path: string) => this.send('GET', path);
  post = (path: string, body?: unknown) => this.send('POST', path, body);
  put = (path: string, body?: unknown) => this.send('PUT', path, body);
  patch = (path: string, body?: unknown) => this.send('PATCH', path, body);
  delete = (path: string) => this.send('DELETE', path);

  private async send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<Answer> {
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...this.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      payload: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.payload === '' ? undefined : answer.json(),
    };
  }
}
