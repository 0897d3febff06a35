import { createHash, randomBytes } from 'node:crypto';

const HOW_MANY = 10;
// Of 32 signs each holds five bits: 80 in all, which nobody guesses, so that a fast hash is enough.
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 16;

/** @returns ten codes such as `k3mp-x9aq-7tzr-hb2d`, stored nowhere; without signs that are easily taken for others */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: HOW_MANY }, () =>
    Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

/** However it was typed off the paper. */
export const hashOfRecoveryCode = (code: string): string =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('hex');
