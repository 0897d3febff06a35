import { Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config.js';
import { RareWarning } from '../log.js';

export const OUTBOX_CHANNEL = 'outbox';

/** Hears PostgreSQL's NOTIFY on a connection of its own, and connects again when it is lost. */
@Injectable()
export class OutboxListener {
  private readonly warning = new RareWarning(new Logger(OutboxListener.name));
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly config: Config) {}

  async start(heard: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'priemno-listen',
    });
    client.on('notification', heard);
    client.on('error', (error) => {
      this.warning.say(`lost the notification connection: ${error.message}`);
      this.again(heard);
    });
    try {
      await client.connect();
      await client.query(`listen ${OUTBOX_CHANNEL}`);
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

  private again(heard: () => void): void {
    if (this.stopped) return;
    this.client = undefined;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.start(heard), 1_000);
  }
}
