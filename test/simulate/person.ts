import { setTimeout as pause } from 'node:timers/promises';
import { PASSWORD } from '../../src/seed/demo-town.js';
import type { Clock } from './tally.js';

/** How this morning's people are: made once from the seed, so that a second run meets the same ones. */
export interface Character {
  email: string;
  /** An address of their own (RFC 2544 keeps these for measuring). */
  network: string;
  /** Which of the schedules, the most wanted first. */
  wants: number;
  /** Milliseconds between what they read and what they do. */
  thinks: number;
}

/** The most times somebody tries when others were quicker. */
const TRIES = 6;

/** Finds whom they need, holds the first free time, logs in and books it. */
export class Person {
  private cookie = '';

  constructor(
    private readonly who: Character,
    private readonly url: string,
    private readonly clock: Clock,
  ) {}

  /** @returns whether they have a meeting in the end */
  async live(): Promise<boolean> {
    const { items } = await this.call('search', 'GET', '/schedules?limit=200');
    await this.call('groups', 'GET', '/groups');
    const { id: scheduleId } = items[this.who.wants % items.length];
    for (let tried = 0; tried < TRIES; tried++) {
      await pause(this.who.thinks);
      const { slots = [] } = await this.call(
        'free times',
        'GET',
        `/schedules/${scheduleId}/slots?${month(tried)}`,
      );
      // Whoever is not among the first does not choose the very first one again.
      const slot = slots[Math.min(tried, slots.length - 1)];
      if (!slot) continue;
      await pause(this.who.thinks / 2);
      const held = await this.call('hold', 'POST', '/public/reservations', { scheduleId, start: slot.start });
      if (!held.id) continue;
      await pause(this.who.thinks);
      await this.call('log in', 'POST', '/auth/login', { email: this.who.email, password: PASSWORD });
      const meeting = await this.call('book', 'POST', '/meetings', {
        ...{ scheduleId, start: slot.start, reservationId: held.id },
        ...{ mode: slot.modes?.[0] ?? 'inPerson', topic: 'Забавена преписка' },
      });
      return meeting.id !== undefined;
    }
    return false;
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- of each answer it takes what it needs
  private async call(name: string, method: string, path: string, body?: object): Promise<any> {
    return this.clock.time(name, async () => {
      const answer = await fetch(`${this.url}/api/v1${path}`, {
        method,
        headers: {
          'x-forwarded-for': this.who.network,
          ...(this.cookie && { cookie: this.cookie }),
          ...(body && { 'content-type': 'application/json' }),
        },
        body: body && JSON.stringify(body),
      });
      this.cookie ||= answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const json = (await answer.json()) as { code?: string };
      return { outcome: answer.ok ? 'ok' : (json.code ?? String(answer.status)), value: json };
    });
  }
}

/** The next month first, then the one after. */
function month(tried: number): string {
  const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
  const first = tried < TRIES / 2 ? 0 : 31;
  return new URLSearchParams({ from: day(first), to: day(first + 31) }).toString();
}
