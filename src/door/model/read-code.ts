/** What a citizen shows: the reference as it is written, or their meeting by the link to its page. */
export type Code = { reference: string } | { meetingId: string };

const LINK = /\/meetings\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;

/** A reference has digits only: letters of either alphabet that look like one were meant to be it. */
// prettier-ignore
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  o: '0', о: '0', l: '1', i: '1', і: '1', '|': '1', z: '2', з: '3', ч: '4', s: '5', ѕ: '5', б: '6', b: '8', в: '8', g: '9',
};

/**
 * Reads what was typed or scanned, whatever stands between the digits. Undefined where it is no reference: not nine digits,
 * or digits that were mixed up (the last one is a check digit after Luhn).
 */
export function readCode(text: string): Code | undefined {
  const meetingId = LINK.exec(text)?.[1];
  if (meetingId) return { meetingId: meetingId.toLowerCase() };
  // NFKC would make “No” of „№“.
  const digits = [...text.replaceAll('№', '').normalize('NFKC').toLowerCase()]
    .map((sign) => LOOKS_LIKE[sign] ?? sign)
    .filter((sign) => !/[\s\-‐-―−./_#]/u.test(sign))
    .join('');
  if (!/^\d{9}$/.test(digits) || !endsInItsCheckDigit(digits)) return undefined;
  return { reference: `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}` };
}

function endsInItsCheckDigit(digits: string): boolean {
  const total = [...digits].reverse().reduce((sum, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return total % 10 === 0;
}
