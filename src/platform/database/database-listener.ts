import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Config } from '../config.js';
import { RareWarning } from '../log.js';

interface Ear {
  hear(payload: string): void;
  missed?(): void;
}

const AGAIN_MS = 1_000;
// A network that swallows everything says nothing for hours; a question that goes unanswered does.
const ASK_MS = 30_000;
const ANSWER_MS = 10_000;

/**
 * Hears PostgreSQL's NOTIFY for the whole process, on one connection of its own, and connects again when it is lost.
 * What is sent meanwhile is lost: whoever listens is told that something may have been missed, and must look itself.
 */
@Injectable()
export class DatabaseListener implements BeforeApplicationShutdown {
  private readonly warning = new RareWarning(new Logger(DatabaseListener.name));
  private readonly ears = new Map<string, Ear[]>();
  private client: pg.Client | undefined;
  private query: ReturnType<typeof oneByOne> | undefined;
  private connecting: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly config: Config) {}

  /**
   * Returns after the first try to connect.
   * @param name a plain word: it is part of the statement
   * @param missed called each time that the connection is there, for what came before
   */
  async on(name: string, hear: Ear['hear'], missed?: Ear['missed']): Promise<void> {
    this.ears.set(name, [...(this.ears.get(name) ?? []), { hear, missed }]);
    await (this.connecting ??= this.connect());
    // One that was lost this moment listens to all again by itself.
    await this.query?.(`listen ${name}`).catch(() => undefined);
    missed?.();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.connecting;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'priemno-listen',
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) =>
      this.ears.get(channel)?.forEach(({ hear }) => hear(payload ?? '')),
    );
    const lost = this.lostOnce(client);
    client.on('error', lost);
    client.on('end', () => lost(new Error('it was closed')));
    try {
      await client.connect();
      const query = oneByOne(client);
      for (const name of this.ears.keys()) await query(`listen ${name}`);
      this.client = client;
      this.query = query;
      this.timer = setInterval(() => void answerInTime(query('select 1')).catch(lost), ASK_MS);
      for (const { missed } of [...this.ears.values()].flat()) missed?.();
    } catch (error) {
      lost(error as Error);
    }
  }

  /** Whatever else is said of the same connection: it is lost once, and followed by one other. */
  private lostOnce(client: pg.Client): (error: Error) => void {
    let isLost = false;
    return (error) => {
      if (isLost || this.stopped) return;
      isLost = true;
      this.warning.say(`lost the notification connection: ${error.message}`);
      this.client = undefined;
      this.query = undefined;
      clearTimeout(this.timer);
      void client.end().catch(() => undefined);
      this.timer = setTimeout(() => void (this.connecting = this.connect()), AGAIN_MS);
    };
  }
}

/** The client itself wants to be asked one thing after the other. */
function oneByOne(client: pg.Client): (sql: string) => Promise<unknown> {
  let before: Promise<unknown> = Promise.resolve();
  return (sql) => (before = before.catch(() => undefined).then(() => client.query(sql)));
}

async function answerInTime(answer: Promise<unknown>): Promise<void> {
  const silence = pause(ANSWER_MS, undefined, { ref: false }).then(() => {
    throw new Error('it does not answer');
  });
  await Promise.race([answer, silence]);
}
