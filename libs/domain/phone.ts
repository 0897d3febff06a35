import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * A phone number in E.164, from what people write: "0888 123 456", "+359 88…", "00359…". Without a country it is
 * Bulgarian. Undefined for what is no valid number.
 */
export function toE164(text: string): string | undefined {
  const written = text.trim().replace(/^00/, '+');
  if (!/^\+?[\d\s().\-/]{5,25}$/.test(written)) return undefined;
  const number = parsePhoneNumberFromString(written, 'BG');
  return number?.isValid() ? number.number : undefined;
}

/** Whether it is a number in E.164 already. */
export const isPhone = (value: unknown): boolean => typeof value === 'string' && toE164(value) === value;
