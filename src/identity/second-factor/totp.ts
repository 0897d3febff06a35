import { Secret, TOTP } from 'otpauth';

// RFC 6238 as every authenticator app speaks it: SHA-1, six digits, half a minute.
const DIGITS = 6;
const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
// RFC 6238 §5.2: one step either way for clocks that differ and people who type slowly.
const WINDOW = 1;

const ofSecret = (secret: string): TOTP =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: DIGITS, period: PERIOD_SECONDS });

/** @returns 160 random bits in base32, as apps take them by hand */
export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** What the QR code holds (Key Uri Format of Google Authenticator). */
export function totpUri(secret: string, issuer: string, email: string): string {
  const totp = ofSecret(secret);
  totp.issuer = issuer;
  totp.label = email;
  return totp.toString();
}

/** @returns which half minute since 1970 the code belongs to, null where it is not one of now */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = ofSecret(secret).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / (PERIOD_SECONDS * 1_000)) + delta;
}

/** Digits with or without the space in the middle; anything else is a recovery code, or wrong. */
export const isTotpCode = (code: string): boolean => /^\d{6}$/.test(code);
