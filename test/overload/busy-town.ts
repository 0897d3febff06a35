import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresToKill } from '../chaos/postgres-to-kill.js';
import { ProductProcess } from '../kit/processes.js';
import { requestText } from '../bench/load.js';
import type { Ask } from './crowd.js';

interface Slots {
  slots: { start: string }[];
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The demo town behind one HTTP process, and what people ask of it on a busy morning. */
export class BusyTown {
  private constructor(
    readonly http: ProductProcess,
    private readonly database: PostgresToKill,
    private readonly dataDir: string,
    private readonly path: string,
    private readonly page: string,
  ) {}

  static async open(): Promise<BusyTown> {
    const database = await PostgresToKill.start();
    const dataDir = await mkdtemp(join(tmpdir(), 'priemno-overload-'));
    const http = await ProductProcess.start('http', {
      DATABASE_URL: database.url(),
      DATA_DIR: dataDir,
      SMTP_URL: 'smtp://127.0.0.1:9',
      SEED: 'demo',
      SECRETS_KEY: randomBytes(32).toString('base64'),
    });
    const list = (await (await fetch(`${http.url}/api/v1/schedules?limit=200`)).json()) as {
      items: { id: string; title: string }[];
    };
    const { id } = list.items.find(({ title }) => title === 'Кмет')!;
    const path = `/api/v1/schedules/${id}/slots?from=${inDays(1)}&to=${inDays(60)}`;
    const page = await (await fetch(http.url + path)).text();
    if ((JSON.parse(page) as Slots).slots.length === 0) throw new Error('the mayor has no free times');
    return new BusyTown(http, database, dataDir, path, page);
  }

  /** Of ten, seven look for a time, two at the list, and one books with a session that has ended. */
  readonly next = (n: number): Ask =>
    n % 10 < 7 ? this.freeTimes : n % 10 < 9 ? this.list : this.strangersRequest;

  /** Nobody takes a time meanwhile, so the answer is the same each time, to the letter. */
  private get freeTimes(): Ask {
    return {
      request: requestText('GET', this.path),
      isRight: (status, body) => status === 200 && body === this.page,
    };
  }

  private readonly list: Ask = {
    request: requestText('GET', '/api/v1/schedules?limit=20'),
    isRight: (status, body) =>
      status === 200 && Array.isArray((JSON.parse(body) as { items?: unknown }).items),
  };

  private readonly strangersRequest: Ask = {
    request: requestText('POST', '/api/v1/meetings', { cookie: 'sid=nobodys' }, {}),
    isRight: (status, body) =>
      status === 401 && (JSON.parse(body) as { code?: string }).code === 'sign-in-needed',
  };

  async close(): Promise<void> {
    await this.http.stop();
    await this.database.remove();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
