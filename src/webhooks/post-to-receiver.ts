import { lookup } from 'node:dns/promises';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublic, literalAddress } from './receiver-address.js';

/** Why a try failed. `refused` is any other answer than 2xx, `secret-unreadable` was sealed with a key that is lost. */
export const SEND_FAULTS = [
  'private-address',
  'unknown-host',
  'unreachable',
  'untrusted',
  'too-slow',
  'redirected',
  'gone',
  'refused',
  'secret-unreadable',
] as const;
export type SendFault = (typeof SEND_FAULTS)[number];

/** What became of one try. */
export interface Outcome {
  /** Null: it was taken. */
  fault: SendFault | null;
  /** The status of the answer; null where none came. */
  httpStatus: number | null;
  /** The beginning of what the receiver answered, or what the network says. */
  said: string | null;
  tookMs: number;
}

export interface Receiver {
  url: string;
  allowPrivateNetwork: boolean;
}

/** All addresses that a name leads to. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

const MOST_MS = 15_000;
const MOST_BYTES = 4_096;

class PrivateAddress extends Error {}

const everyAddress: Resolve = (host) => lookup(host, { all: true });

/**
 * Sends a body to a receiver; never throws. Redirects are not followed. The name is looked up once and the connection is
 * made to that very answer, so that a name which leads elsewhere a moment later (DNS rebinding) gains nothing.
 */
export async function postToReceiver(
  receiver: Receiver,
  headers: Record<string, string>,
  body: string,
  { mostMs = MOST_MS, resolve = everyAddress }: { mostMs?: number; resolve?: Resolve } = {},
): Promise<Outcome> {
  const began = performance.now();
  const done = (outcome: Omit<Outcome, 'tookMs'>): Outcome => ({
    ...outcome,
    tookMs: Math.round(performance.now() - began),
  });
  try {
    const { status, text } = await ask(receiver, headers, body, mostMs, resolve);
    return done({ fault: faultOf(status), httpStatus: status, said: text || null });
  } catch (error) {
    return done({ fault: networkFault(error), httpStatus: null, said: saidBy(error) });
  }
}

function ask(
  { url: address, allowPrivateNetwork }: Receiver,
  headers: Record<string, string>,
  body: string,
  mostMs: number,
  resolve: Resolve,
): Promise<{ status: number; text: string }> {
  const url = new URL(address);
  const literal = literalAddress(url);
  if (literal && !allowPrivateNetwork && !isPublic(literal))
    return Promise.reject(new PrivateAddress(literal));
  return new Promise((answered, failed) => {
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, {
      method: 'POST',
      // A connection of its own each time: one that is kept was checked when it was made, for another try.
      agent: false,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      lookup: guarded(allowPrivateNetwork, resolve),
      signal: AbortSignal.timeout(mostMs),
    });
    request.once('error', failed);
    request.once('response', (response) => {
      const status = response.statusCode ?? 0;
      const read: Buffer[] = [];
      let bytes = 0;
      // Its status is the answer; what it goes on to say, or fails to, changes nothing.
      const end = () => {
        request.destroy();
        const text = Buffer.concat(read).subarray(0, MOST_BYTES).toString('utf8').replaceAll('\0', '');
        answered({ status, text });
      };
      request.off('error', failed).on('error', end);
      response.once('end', end).once('error', end);
      response.on('data', (chunk: Buffer) => {
        read.push(chunk);
        if ((bytes += chunk.length) >= MOST_BYTES) end();
      });
    });
    request.end(body);
  });
}

/** Looks a name up and lets through only what may be called: the socket connects to what stands here, and nowhere else. */
const guarded =
  (allowPrivateNetwork: boolean, resolve: Resolve): LookupFunction =>
  (host, options, tell) => {
    resolve(host).then(
      (found) => {
        const inside = allowPrivateNetwork ? undefined : found.find(({ address }) => !isPublic(address));
        // A name that leads to both is refused too: nobody honest publishes one.
        if (inside) tell(new PrivateAddress(inside.address), []);
        else if (options.all) tell(null, found);
        else tell(null, found[0]!.address, found[0]!.family);
      },
      (error: NodeJS.ErrnoException) => tell(error, []),
    );
  };

function faultOf(status: number): SendFault | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'redirected';
  return status === 410 ? 'gone' : 'refused';
}

function networkFault(error: unknown): SendFault {
  if (error instanceof PrivateAddress) return 'private-address';
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || code === 'ABORT_ERR') return 'too-slow';
  if (['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA'].includes(code)) return 'unknown-host';
  return /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO)/.test(code)
    ? 'untrusted'
    : 'unreachable';
}

const saidBy = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500);
