import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../kit/caller.js';
import type { EventStream } from '../kit/event-stream.js';
import { until } from '../kit/until.js';

/** What a page shows beside the bell. */
interface Numbers {
  unread: number;
}

/** A page that stays open and comes back to its stream whenever that is cut off, as a browser does. */
export class OpenPage {
  private stream: EventStream | undefined;
  private over = false;
  private readonly staying: Promise<void>;

  constructor(private readonly reader: Caller) {
    this.staying = this.stay();
  }

  /** Does something that the reader is told of, and waits until this page hears it. */
  async hearsOf(deed: () => Promise<unknown>): Promise<void> {
    const open = () =>
      this.stream && !this.stream.ended ? this.reader.get('/me/notifications/numbers') : undefined;
    const before = (await until('the page is open', () => open()?.catch(() => undefined), 60_000)) as Numbers;
    await deed();
    await until(
      'the open page hears of it',
      () => this.stream?.events.some(({ data }) => (data as Numbers).unread > before.unread),
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
      while (this.stream && !this.stream.ended && !this.over) await pause(50);
      await pause(200);
    }
    this.stream?.close();
  }
}
