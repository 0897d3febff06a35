import { PASSWORD } from '../../src/seed/demo-town.js';
import { EventStream } from './event-stream.js';

/** A person, of the demo town where no other password is given, who calls a running process over the network. */
export class Caller {
  private constructor(
    private readonly cookie: string,
    readonly email: string,
    private readonly at: string,
  ) {}

  static async logIn(url: string, email: string, password = PASSWORD): Promise<Caller> {
    const answer = await fetch(`${url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (answer.status !== 200) throw new Error(`${email} could not log in: ${await answer.text()}`);
    return new Caller(answer.headers.getSetCookie()[0]!.split(';')[0]!, email, url);
  }

  /** The same person and session, at another process. */
  through(url: string): Caller {
    return new Caller(this.cookie, this.email, url);
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec looks wherever it likes
  async get(path: string): Promise<any> {
    const answer = await fetch(`${this.at}/api/v1${path}`, { headers: { cookie: this.cookie } });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  async post(path: string, body: object = {}): Promise<Response> {
    return fetch(`${this.at}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify(body),
    });
  }

  /** What an open page is told meanwhile. */
  listen(): Promise<EventStream> {
    return EventStream.open(`${this.at}/api/v1/me/notifications/stream`, this.cookie);
  }

  /** The free times of the mayor, whose approval is by hand: a receipt is owed for each request. */
  async freeTimes(): Promise<{ scheduleId: string; start: string }[]> {
    const { items } = await this.get('/schedules?limit=200');
    const { id: scheduleId } = items.find(({ title }: { title: string }) => title === 'Кмет');
    const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
    const { slots } = await this.get(`/schedules/${scheduleId}/slots?from=${day(0)}&to=${day(90)}`);
    return slots.map(({ start }: { start: string }) => ({ scheduleId, start }));
  }

  /** @returns the meeting's id */
  async requestMeeting(at?: { scheduleId: string; start: string }): Promise<string> {
    const time = at ?? (await this.freeTimes())[0];
    const answer = await this.post('/meetings', { ...time, mode: 'inPerson', topic: 'Скица на имот' });
    if (answer.status !== 201) throw new Error(`the request was not taken: ${await answer.text()}`);
    return ((await answer.json()) as { id: string }).id;
  }
}
