import Bowser from 'bowser';
import type { FastifyRequest } from 'fastify';

/** By what people tell their devices apart. What else a browser says of itself is not kept. */
export interface Device {
  /** Such as `Firefox`; null where it is not known. */
  browser: string | null;
  /** Such as `Windows`; null where it is not known. */
  system: string | null;
}

export const UNKNOWN_DEVICE: Device = { browser: null, system: null };

const LONGEST = 512;

/** What the caller's browser calls itself and its system, by the User-Agent header. */
export function deviceOf({ headers }: Pick<FastifyRequest, 'headers'>): Device {
  const said = headers['user-agent'];
  if (!said) return UNKNOWN_DEVICE;
  const parsed = Bowser.parse(said.slice(0, LONGEST));
  // A program names itself where a browser names its engine: `curl/8.5` would be shown as the browser „curl“.
  const isBrowser = parsed.engine.name !== undefined;
  return {
    browser: (isBrowser && parsed.browser.name) || null,
    system: parsed.os.name ?? null,
  };
}
