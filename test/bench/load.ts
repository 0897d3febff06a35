import { connect, type Socket } from 'node:net';

/** What came back in a while of asking as fast as the answers allow. */
export interface Answered {
  perSecond: number;
  /** Milliseconds from the request's last byte to the answer's last one, of each request. */
  latencies: number[];
  /** How many answers had each status. */
  statuses: Record<number, number>;
  /** The first body of a status that was not 2xx, to see what went wrong. */
  firstRefusal?: string;
}

/** The text of the `n`th request, sent over one of the connections. */
export type RequestText = (n: number, connection: number) => string;

/**
 * Keeps so many connections busy, one request at a time on each. Written on bare sockets: on a machine whose cores the
 * server shares with the load, each microsecond of an HTTP client would be measured as the server's.
 */
export async function load(
  url: string,
  asked: { connections: number; seconds: number; request: RequestText },
): Promise<Answered> {
  const answered: Answered = { perSecond: 0, latencies: [], statuses: {} };
  const begun = performance.now();
  const until = begun + asked.seconds * 1000;
  let n = 0;
  await Promise.all(
    Array.from({ length: asked.connections }, async (_, connection) => {
      const line = await Line.open(new URL(url));
      while (performance.now() < until) {
        const sent = performance.now();
        const { status, body } = await line.ask(asked.request(n++, connection));
        answered.latencies.push(performance.now() - sent);
        answered.statuses[status] = (answered.statuses[status] ?? 0) + 1;
        if (status >= 300) answered.firstRefusal ??= `${status} ${body()}`;
      }
      line.close();
    }),
  );
  answered.perSecond = answered.latencies.length / ((performance.now() - begun) / 1000);
  return answered;
}

/** A request as HTTP/1.1 writes it. */
export function requestText(
  method: 'GET' | 'POST',
  path: string,
  headers: Record<string, string> = {},
  body?: object,
): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const all = {
    host: 'localhost',
    ...headers,
    ...(body && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`;
}

/** One keep-alive connection. */
export class Line {
  private received: Buffer = Buffer.alloc(0);
  private arrived: (() => void) | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
      this.arrived?.();
    });
    socket.on('close', () => this.arrived?.());
  }

  static async open(url: URL): Promise<Line> {
    const socket = connect(Number(url.port), url.hostname);
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new Line(socket);
  }

  async ask(request: string): Promise<{ status: number; head: string; body: () => string }> {
    this.socket.write(request);
    for (;;) {
      const answer = this.whole();
      if (answer) return answer;
      if (this.socket.destroyed) throw new Error('the server closed the connection');
      await new Promise<void>((resolve) => (this.arrived = resolve));
    }
  }

  close(): void {
    this.socket.destroy();
  }

  private whole(): { status: number; head: string; body: () => string } | undefined {
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const head = this.received.toString('latin1', 0, end);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) throw new Error(`an answer without content-length:\n${head}`);
    const last = end + 4 + Number(length);
    if (this.received.length < last) return undefined;
    const body = this.received.subarray(end + 4, last);
    this.received = this.received.subarray(last);
    return { status: Number(head.slice(9, 12)), head, body: () => body.toString() };
  }
}
