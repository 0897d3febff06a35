import { isTotpCode, newTotpSecret, stepOfCode, totpUri } from './totp.js';

// RFC 6238, appendix B: "12345678901234567890", of whose eight digits apps show the last six.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1_000);

describe('a time-based code', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
  ])('is that of the standard at %i s', (seconds, code, step) => {
    expect(stepOfCode(SECRET, code, at(seconds))).toBe(step);
  });

  it('holds one step before and after its own, and names its own', () => {
    expect(stepOfCode(SECRET, '287082', at(89))).toBe(1);
    expect(stepOfCode(SECRET, '287082', at(29))).toBe(1);
    expect(stepOfCode(SECRET, '287082', at(90))).toBeNull();
    expect(stepOfCode(SECRET, '287083', at(59))).toBeNull();
  });

  it('is told from a recovery code', () => {
    expect(isTotpCode('287082')).toBe(true);
    expect(isTotpCode('28708')).toBe(false);
    expect(isTotpCode('abcd')).toBe(false);
  });

  it('has a secret of its own each time, and an address that apps read', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri(secret, 'Община Розовец', 'a@b.example'));
    expect([uri.protocol, uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual([
      'otpauth:',
      secret,
      'Община Розовец',
    ]);
  });
});
