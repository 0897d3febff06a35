import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { freePort } from '../../src/platform/free-port.js';
import { builtServer } from './built.js';
import { until } from './until.js';

export type Kind = 'http' | 'worker' | 'all';

const readyWords: Record<Kind, string> = {
  http: 'Приемно време · готово',
  all: 'Приемно време · готово',
  worker: 'The worker is ready',
};

const running = new Set<ProductProcess>();

/** Node 24 from the packages, as the npm scripts take it; where there is none, the one that runs the specs. */
const node = existsSync('node_modules/.bin/node') ? 'node_modules/.bin/node' : process.execPath;

/** One process of the built product, started as `npm run start:http` and `start:worker` do. */
export class ProductProcess {
  output = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  private constructor(
    readonly kind: Kind,
    /** Where an HTTP process listens. */
    readonly url: string,
    env: NodeJS.ProcessEnv,
  ) {
    const entry = kind === 'worker' ? 'dist/src/worker.js' : 'dist/src/main.js';
    this.child = spawn(node, ['--enable-source-maps', entry], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    running.add(this);
    this.ended = new Promise((resolve) =>
      this.child.once('close', (code) => {
        running.delete(this);
        resolve(code);
      }),
    );
  }

  /** Starts it without waiting for anything. Nothing of the spec's own environment gets through but the path. */
  static async spawn(kind: Kind, env: NodeJS.ProcessEnv): Promise<ProductProcess> {
    await builtServer();
    const port = env['PORT'] ?? String(await freePort());
    return new ProductProcess(kind, `http://127.0.0.1:${port}`, {
      PATH: process.env['PATH'],
      RATE_LIMIT: 'off',
      PORT: port,
      PROCESS: kind,
      ...env,
    });
  }

  /** Starts it and waits until it works. */
  static async start(kind: Kind, env: NodeJS.ProcessEnv): Promise<ProductProcess> {
    const started = await ProductProcess.spawn(kind, env);
    await started.ready();
    return started;
  }

  async ready(): Promise<void> {
    await until(
      `${this.kind} is ready`,
      () => {
        if (!running.has(this)) throw new Error(`${this.kind} ended instead of starting:\n${this.output}`);
        return this.output.includes(readyWords[this.kind]);
      },
      60_000,
    );
  }

  get pid(): number {
    return this.child.pid!;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Gone at once, like a machine that loses power. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended;
  }

  /** Asks it to end, as Ctrl-C and a container's stop do. @returns its exit code */
  async stop(): Promise<number | null> {
    this.signal('SIGTERM');
    return this.ended;
  }
}
