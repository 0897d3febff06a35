import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a service of the world outside answers. */
export interface Said {
  status?: number;
  type?: string;
  body?: string;
  location?: string;
}

/** Somebody else's service over real HTTP on this machine: it can be down, hang, and come back at the same address. */
export abstract class FakeService {
  /** `away` hangs up on whoever calls, `broken` answers 500 with a page of its own. */
  mood: 'well' | 'away' | 'broken' = 'well';
  readonly asked: URL[] = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));

  protected abstract answer(url: URL, request: IncomingMessage, body: string): Promise<Said> | Said;

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.mood === 'away') return void request.destroy();
    const url = new URL(request.url ?? '/', this.url);
    this.asked.push(url);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const said =
      this.mood === 'broken'
        ? { status: 500, type: 'text/html', body: '<h1>Internal <b>error' }
        : await this.answer(url, request, body);
    response.writeHead(said.status ?? 200, {
      'content-type': said.type ?? 'text/plain',
      ...(said.location && { location: said.location }),
    });
    response.end(said.body);
  }
}
