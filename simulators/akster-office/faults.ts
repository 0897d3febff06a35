import type { FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { problem } from './problem.js';

/** How the simulated system can fail, at will. */
export const FAULTS = {
  none: 'Работи',
  slow: 'Отговаря след минута',
  error: 'Отговаря с 500',
  unauthorized: 'Не приема никого (401)',
  gone: 'Документът е изваден (410)',
  cut: 'Прекъсва връзката',
  nonsense: 'Отговаря с друго',
} as const;
export type Fault = keyof typeof FAULTS;

export const isFault = (name: unknown): name is Fault => typeof name === 'string' && name in FAULTS;

const SLOWNESS_MS = 60_000;

/** The fault that is switched on, for everybody. */
export class Faults {
  current: Fault = 'none';

  /** Answers instead of the system; false where nothing is wrong. */
  async strikes(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    switch (this.current) {
      case 'none':
        return false;
      case 'slow': {
        // Whoever hangs up is not waited for.
        const hungUp = new AbortController();
        request.raw.socket.once('close', () => hungUp.abort());
        await pause(SLOWNESS_MS, undefined, { signal: hungUp.signal, ref: false }).catch(() => undefined);
        return false;
      }
      case 'error':
        await problem(reply, 500, 'Вътрешна грешка');
        return true;
      case 'unauthorized':
        await problem(reply, 401, 'Токенът не е валиден');
        return true;
      case 'gone':
        await problem(reply, 410, 'Документът е изваден от регистъра');
        return true;
      case 'cut':
        reply.hijack();
        request.raw.socket.destroy();
        return true;
      case 'nonsense':
        await reply.type('text/html; charset=utf-8').send('<h1>Профилактика</h1>');
        return true;
    }
  }
}
