import { setTimeout as pause } from 'node:timers/promises';
import { Line } from '../bench/load.js';

/** One thing to be asked, and whether what came back is what was right to answer. */
export interface Ask {
  /** As HTTP/1.1 writes it. */
  request: string;
  isRight: (status: number, body: string) => boolean;
}

export interface Answer {
  /** When it was due to be asked, in milliseconds from the beginning. */
  at: number;
  /** Milliseconds from then to its last byte. */
  took: number;
  status: number;
  head: string;
  isRight: boolean;
}

/** People who know nothing of each other, behind a proxy: so many connections to the product, opened once. */
export class Crowd {
  private readonly idle: Line[] = [];
  private readonly waiting: ((line: Line) => void)[] = [];

  private constructor(private readonly lines: Line[]) {
    this.idle.push(...lines);
  }

  static async gather(url: string, connections: number): Promise<Crowd> {
    const lines: Line[] = [];
    // One after the other: a server takes new connections more slowly than requests.
    for (let n = 0; n < connections; n++) lines.push(await Line.open(new URL(url)));
    return new Crowd(lines);
  }

  /** So many who ask again as soon as they are answered: what the process can bear, and how long that takes it. */
  async inTurn(wanted: { callers: number; seconds: number; next: (n: number) => Ask }): Promise<Answer[]> {
    const begun = performance.now();
    const answers: Answer[] = [];
    let n = 0;
    await Promise.all(
      Array.from({ length: wanted.callers }, async () => {
        while (performance.now() - begun < wanted.seconds * 1000)
          answers.push(await this.ask(wanted.next(n++), begun));
      }),
    );
    return answers;
  }

  /** Asks so often a second whatever comes back. Who finds no free connection waits for one, and that counts too. */
  async atOnce(wanted: { perSecond: number; seconds: number; next: (n: number) => Ask }): Promise<Answer[]> {
    const begun = performance.now();
    const asked: Promise<Answer>[] = [];
    const all = Math.round(wanted.perSecond * wanted.seconds);
    while (asked.length < all) {
      const due = Math.min(all, Math.ceil(((performance.now() - begun) / 1000) * wanted.perSecond));
      while (asked.length < due) asked.push(this.ask(wanted.next(asked.length), begun));
      await pause(1);
    }
    return Promise.all(asked);
  }

  leave(): void {
    for (const line of this.lines) line.close();
  }

  private async ask({ request, isRight }: Ask, begun: number): Promise<Answer> {
    const due = performance.now();
    const line = this.idle.pop() ?? (await new Promise<Line>((resolve) => this.waiting.push(resolve)));
    const { status, head, body } = await line.ask(request);
    const answer = {
      at: due - begun,
      took: performance.now() - due,
      status,
      head,
      isRight: isRight(status, body()),
    };
    const next = this.waiting.shift();
    if (next) next(line);
    else this.idle.push(line);
    return answer;
  }
}

/** Whether somebody was turned away as HTTP wants it (RFC 9110 §10.2.3, RFC 9457). */
export const isTurnedAwayWell = ({ status, head }: Answer): boolean =>
  status === 503 &&
  /^retry-after: [1-9]\d*\r?$/im.test(head) &&
  /^content-type: application\/problem\+json/im.test(head);
