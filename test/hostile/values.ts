import fc from 'fast-check';

/** Texts that have broken other programs, each by a way of its own. */
const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\ufeff',
  '\u202eкмет\u202c',
  'e\u0301'.repeat(2000),
  '😀'.repeat(300),
  'x'.repeat(20_000),
  '١٢٣',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '275760-09-14',
  '-000001-01-01',
  '2026-12-07T25:61:61+99:99',
  '2026-12-07T09:00:00',
  '99999999999999-01-01T00:00:00Z',
  '24:00',
  '-1',
  '1e309',
  '0x10',
  'NaN',
  '9223372036854775808',
  '00000000-0000-0000-0000-000000000000',
  "' or 1=1; drop table meeting; --",
  '%',
  '\\',
  '$1',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/',
  'a@b\r\nbcc: all@citizens.example',
  '\r\nset-cookie: sid=1',
  'FREQ=SECONDLY',
  'FREQ=YEARLY;COUNT=999999999',
  'FREQ=MONTHLY;BYDAY=99MO',
  '(a+)+$',
  '=HYPERLINK("http://other.example")',
  '__proto__',
  'constructor',
];

const deep = (levels: number): unknown =>
  Array.from({ length: levels }).reduce((inside: unknown) => [inside], 1 as unknown);

export const texts = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** Anything that JSON can hold, and most of all what nobody expects. */
export const values: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: texts },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      ...[null, true, false, 0, -0, -1, 0.1, 1e21, 1e308, -(2 ** 53), 2 ** 31, 2 ** 63],
      ...[[], {}, [[]], [null], ['x', 'x'], { length: 1 }, { toString: 1 }, { $ne: null }, { then: {} }],
      ...[deep(50), deep(3000), Array(3000).fill('x'), Array(300).fill({})],
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
