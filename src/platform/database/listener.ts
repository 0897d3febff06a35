import { Logger } from '@nestjs/common';
import pg from 'pg';
import { RareWarning } from '../log.js';

/** Hears PostgreSQL's NOTIFY of one channel on a connection of its own, and connects again when it is lost. */
export class Listener {
  private readonly warning: RareWarning;
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  /** @param channel a plain word: it is part of the statement */
  constructor(
    private readonly databaseUrl: string | undefined,
    private readonly channel: string,
  ) {
    this.warning = new RareWarning(new Logger(`Listener ${channel}`));
  }

  async start(heard: (payload: string) => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'priemno-listen',
    });
    client.on('notification', ({ payload }) => heard(payload ?? ''));
    client.on('error', (error) => {
      this.warning.say(`lost the notification connection: ${error.message}`);
      this.again(heard);
    });
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      this.client = client;
    } catch (error) {
      this.warning.say(`no notification connection yet: ${String(error)}`);
      this.again(heard);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private again(heard: (payload: string) => void): void {
    if (this.stopped) return;
    this.client = undefined;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.start(heard), 1_000);
  }
}
