import { createHash, randomBytes } from 'node:crypto';

/**
 * A secret of 256 random bits. Its first letters say whose it is: scanners of published code look for such.
 * @returns it, stored nowhere, and the hash that is
 */
export function newSecret(kind: 'pv_secret' | 'pv_token'): { secret: string; hash: string } {
  const secret = `${kind}_${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashOf(secret) };
}

/** Nobody guesses 256 random bits, so a slow hash as for passwords would only cost each call its time. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
