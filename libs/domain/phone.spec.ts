import { isPhone, toE164 } from './phone.js';

describe('a phone number', () => {
  it.each(['0888 123 456', '+359 888 123456', '00359888123456', '0888-123-456', '(0888) 123 456'])(
    'is understood as people write it: %s',
    (written) => {
      expect(toE164(written)).toBe('+359888123456');
    },
  );

  it('may be a land line or foreign', () => {
    expect(toE164('02 987 6543')).toBe('+35929876543');
    expect(toE164('+49 30 901820')).toBe('+4930901820');
  });

  it.each(['', '12', 'нямам', '0888 12', '+359 888 123 456 789', '0888123456; drop'])(
    'is not: "%s"',
    (written) => {
      expect(toE164(written)).toBeUndefined();
      expect(isPhone(written)).toBe(false);
    },
  );
});
