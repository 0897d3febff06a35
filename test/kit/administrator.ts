import { Caller } from './caller.js';
import type { Credentials } from './program.js';

/** What an administrator of the demo town makes for other systems, at a running process. */
export class Administrator {
  private constructor(private readonly calls: Caller) {}

  static async at(url: string): Promise<Administrator> {
    return new Administrator(await Caller.logIn(url, 'admin@rozovets.example'));
  }

  makeClient(scopes: string[]): Promise<Credentials> {
    return this.make<Credentials>('/office/api-clients', { name: 'Сайт на общината', scopes });
  }

  /** @returns its secret */
  async makeWebhook(url: string): Promise<string> {
    const made = await this.make<{ secret: string }>('/office/webhooks', { url, allowPrivateNetwork: true });
    return made.secret;
  }

  /** The meetings that programs booked, and how they stand. */
  async bookedByPrograms(): Promise<{ id: string; status: string }[]> {
    // The demo town has had a year of meetings; those of programs are ahead.
    const today = new Date().toISOString().slice(0, 10);
    const { items } = await this.calls.get(`/office/meetings?limit=200&q=Скица+на+имот&from=${today}`);
    return items.filter(({ origin }: { origin: string }) => origin === 'api');
  }

  private async make<T>(path: string, body: object): Promise<T> {
    const answer = await this.calls.post(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}
