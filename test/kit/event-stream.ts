import { until } from './until.js';

/** An event as a browser would hand it over. */
export interface StreamedEvent {
  type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec looks wherever it likes
  data: any;
}

/** Server-sent events over a real connection, kept as they come. */
export class EventStream {
  readonly events: StreamedEvent[] = [];
  /** All that came, comments too. */
  text = '';
  /** Whether the server has ended it. */
  ended = false;

  private constructor(
    readonly headers: Headers,
    private readonly aborting: AbortController,
  ) {}

  /** @throws Error with status and body where it is refused */
  static async open(url: string, cookie: string): Promise<EventStream> {
    const aborting = new AbortController();
    const answer = await fetch(url, { headers: { cookie }, signal: aborting.signal });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    const stream = new EventStream(answer.headers, aborting);
    void stream.read(answer.body!);
    return stream;
  }

  /** The newest event of a type that fits, whenever it comes. */
  async hears(what: string, fits: (data: StreamedEvent['data']) => boolean): Promise<StreamedEvent['data']> {
    const event = await until(what, () => this.events.findLast(({ data }) => fits(data)));
    return event.data;
  }

  close(): void {
    this.aborting.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body) {
        const piece = decoder.decode(chunk, { stream: true });
        this.text += piece;
        const blocks = (rest + piece).split('\n\n');
        rest = blocks.pop()!;
        for (const block of blocks) this.take(block);
      }
    } catch {
      // Cut off, by whomever.
    }
    this.ended = true;
  }

  private take(block: string): void {
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const data = field('data');
    if (data !== undefined) this.events.push({ type: field('event') ?? 'message', data: JSON.parse(data) });
  }
}
