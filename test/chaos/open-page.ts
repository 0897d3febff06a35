import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../kit/caller.js';
import type { EventStream } from '../kit/event-stream.js';
import { until } from '../kit/until.js';

/** A page that stays open and comes back to its stream whenever that is cut off, as a browser does. */
export class OpenPage {
  /** How often the stream had to be opened. */
  openings = 0;
  private stream: EventStream | undefined;
  private over = false;
  private readonly staying: Promise<void>;

  constructor(private readonly reader: Caller) {
    this.staying = this.stay();
  }

  /** Does something that the reader is told of, and waits until this page hears it. */
  async hearsOf(deed: () => Promise<unknown>): Promise<void> {
    await until('the page is open', () => this.stream && !this.stream.ended);
    const unread = async () =>
      ((await this.reader.get('/me/notifications/numbers')) as { unread: number }).unread;
    const before = await unread();
    await deed();
    await until(
      'the open page hears of it',
      () => this.stream?.events.some(({ data }) => (data as { unread: number }).unread > before),
      60_000,
    );
  }

  async close(): Promise<void> {
    this.over = true;
    this.stream?.close();
    await this.staying;
  }

  private async stay(): Promise<void> {
    while (!this.over) {
      this.stream = await this.reader.listen().catch(() => undefined);
      if (this.stream) this.openings++;
      while (this.stream && !this.stream.ended && !this.over) await pause(50);
      await pause(200);
    }
  }
}
