import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/platform/free-port.js';
import { until } from '../kit/until.js';

/** Caddy with the file of an installation, before HTTP processes of which some may be away. */
export class Balancer {
  private output = '';

  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.once('error', (error) => (this.output += String(error)));
  }

  /** @param urls of the processes */
  static async start(urls: string[]): Promise<Balancer> {
    const folder = await mkdtemp(join(tmpdir(), 'priemno-caddy-'));
    const url = `http://127.0.0.1:${await freePort()}`;
    const child = spawn('caddy', ['run', '--config', 'deploy/Caddyfile', '--adapter', 'caddyfile'], {
      env: {
        PATH: process.env['PATH'],
        ...{ HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
        SITE: url,
        UPSTREAMS: `to ${urls.map((one) => new URL(one).host).join(' ')}`,
      },
    });
    const balancer = new Balancer(url, folder, child);
    await until('the balancer passes on', async () => {
      if (child.exitCode !== null || child.pid === undefined)
        throw new Error(`caddy ended (Debian, Ubuntu: apt-get install caddy):\n${balancer.output}`);
      return fetch(`${url}/health/live`).then(
        ({ ok }) => ok,
        () => false,
      );
    });
    return balancer;
  }

  /** At once: asked politely it would wait for the streams of open pages. */
  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await gone;
    await rm(this.folder, { recursive: true, force: true });
  }
}
