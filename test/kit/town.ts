import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeDatabase } from './database.js';
import { SpecMailbox } from './mailbox.js';
import { type Kind, ProductProcess } from './processes.js';
import { RedisServer } from './redis.js';
import { until } from './until.js';

export type QueueHome = 'PostgreSQL' | 'Redis';

/** The demo town with real neighbours of its own: a database, an SMTP server, Redis where the queue lives there. */
export class Town {
  private readonly processes: ProductProcess[] = [];
  readonly mailbox = new SpecMailbox();

  private constructor(
    private readonly database: Awaited<ReturnType<typeof makeDatabase>>,
    private readonly dataDir: string,
    private readonly server: RedisServer | undefined,
  ) {}

  /** Opens it for one story and leaves nothing behind, however the story ends. */
  static async live(queue: QueueHome, story: (town: Town) => Promise<void>): Promise<void> {
    const town = new Town(
      await makeDatabase(),
      await mkdtemp(join(tmpdir(), 'priemno-')),
      queue === 'Redis' ? await RedisServer.start() : undefined,
    );
    await town.mailbox.start();
    try {
      await story(town);
    } finally {
      await town.close();
    }
  }

  get redis(): RedisServer {
    if (!this.server) throw new Error('the queue of this town lives in PostgreSQL');
    return this.server;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  async start(kind: Kind, env: NodeJS.ProcessEnv = {}): Promise<ProductProcess> {
    const started = await ProductProcess.spawn(kind, {
      DATABASE_URL: this.database.url,
      DATA_DIR: this.dataDir,
      SMTP_URL: this.mailbox.url,
      SEED: 'demo',
      ...(this.server && { REDIS_URL: this.server.url }),
      ...env,
    });
    this.processes.push(started);
    await started.ready();
    return started;
  }

  /** Waits until every reaction to every event is done, and every message sent or given up. */
  async settled(withinMs?: number): Promise<void> {
    await until(
      'all that was owed is done',
      async () => {
        const [row] = await this.rows<{ owed: number }>(
          `select ((select count(*) from event where relayed_at is null) +
                   (select count(*) from event_reaction where done_at is null) +
                   (select count(*) from delivery where state in ('waiting', 'sending')))::int as owed`,
        );
        return row?.owed === 0;
      },
      withinMs,
    );
  }

  async rows<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.database.url });
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  private async close(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.kill()));
    await this.mailbox.stop();
    await this.server?.remove();
    await this.database.drop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
