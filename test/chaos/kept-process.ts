import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/platform/free-port.js';
import { type Kind, ProductProcess } from '../kit/processes.js';

/** A process that is started again whenever it ends, as systemd or a container's restart policy would. */
export class KeptProcess {
  private current: ProductProcess | undefined;
  private over = false;
  private keeping: Promise<void> | undefined;

  private constructor(
    private readonly kind: Kind,
    private readonly env: NodeJS.ProcessEnv,
    readonly url: string,
  ) {}

  static async start(kind: Kind, env: NodeJS.ProcessEnv): Promise<KeptProcess> {
    const port = String(await freePort());
    const kept = new KeptProcess(kind, { ...env, PORT: port }, `http://127.0.0.1:${port}`);
    kept.current = await ProductProcess.start(kind, kept.env);
    kept.keeping = kept.keep();
    return kept;
  }

  signal(name: NodeJS.Signals): void {
    this.current?.signal(name);
  }

  get output(): string {
    return this.current?.output ?? '';
  }

  async end(): Promise<void> {
    this.over = true;
    await this.current?.kill();
    await this.keeping;
  }

  private async keep(): Promise<void> {
    while (!this.over) {
      await this.current?.ended;
      if (this.over) return;
      await pause(200);
      this.current = await ProductProcess.spawn(this.kind, this.env);
      if (this.over) await this.current.kill();
    }
  }
}
