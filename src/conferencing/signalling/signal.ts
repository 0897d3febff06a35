import { isId } from '../../../libs/domain/id.js';

/** What browsers say to each other until they are connected; the payload is theirs alone. */
const RELAYED = ['OFFER', 'ANSWER', 'CANDIDATE', 'LEAVE'] as const;

/** A message of PeerJS's protocol from one browser to another. */
export interface Signal {
  type: (typeof RELAYED)[number];
  /** The peer that sends it, as we know it: never what the message says. */
  src: string;
  dst: string;
  payload?: unknown;
}

/** Undefined for what is not passed on: the heartbeat, and whatever else somebody may send. */
export function readSignal(text: string, src: string): Signal | undefined {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { type, dst, payload } = (message ?? {}) as Record<string, unknown>;
  const isRelayed = RELAYED.some((known) => known === type);
  if (!isRelayed || typeof dst !== 'string' || !isId(dst)) return undefined;
  return { type: type as Signal['type'], src, dst, payload };
}
