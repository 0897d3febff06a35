import { checkNumberPattern, fitsNumberPattern, plainNumber, sampleOf } from './number-pattern.js';

const numbers = 'УТ-##-#+/##.##.####';

describe('a pattern of document numbers', () => {
  it('is fitted by numbers of its form', () => {
    expect(fitsNumberPattern(numbers, 'УТ-12-345/10.11.2026')).toBe(true);
    expect(fitsNumberPattern(numbers, 'УТ-12-1/10.11.2026')).toBe(true);
  });

  it.each([
    'УТ-12-/10.11.2026',
    'УТ-1-345/10.11.2026',
    'ТУ-12-345/10.11.2026',
    'УТ-12-345/10.11.20261',
    'УТ',
    '',
  ])('is not fitted by “%s”', (number) => expect(fitsNumberPattern(numbers, number)).toBe(false));

  it('does not mind case, spaces, dashes or Latin letters that look Cyrillic', () => {
    expect(fitsNumberPattern(numbers, ' ут – 12–345 / 10.11.2026')).toBe(true);
    expect(fitsNumberPattern('АВ-#+', 'AB-7')).toBe(true);
  });

  it('may have parts that are missing, also such as repeat', () => {
    expect(fitsNumberPattern('94-?-#+[/#+]', '94-П-12')).toBe(true);
    expect(fitsNumberPattern('94-?-#+[/#+]', '94-П-12/3')).toBe(true);
    expect(fitsNumberPattern('94-?-#+[/#+]', '94-П-12/')).toBe(false);
    expect(fitsNumberPattern('[#+-]#', '7')).toBe(true);
    expect(fitsNumberPattern('[#+-]#', '12-7')).toBe(true);
    expect(fitsNumberPattern('[#+-]#', '127')).toBe(false);
    expect(fitsNumberPattern('[?+ ]##', 'ЖП 42')).toBe(true);
  });

  it('takes the signs of expressions as they are', () => {
    expect(fitsNumberPattern('(#).*#', '(1).*2')).toBe(true);
    expect(fitsNumberPattern('(#).*#', '(1)ab2')).toBe(false);
  });

  it('answers at once, whatever was written', () => {
    const greedy = '#+'.repeat(29) + '?';
    expect(checkNumberPattern(greedy)).toBeNull();
    expect(fitsNumberPattern(greedy, '1'.repeat(100))).toBe(false);
    expect(fitsNumberPattern(greedy, `${'1'.repeat(99)}А`)).toBe(true);
  });

  it.each([
    '',
    '#'.repeat(61),
    'УТ-',
    '[#]',
    '#[',
    '#]',
    '#[[#]]',
    '#[]',
    '+#',
    '#++',
    'А+#',
    '#\n',
    7,
    null,
  ])('is refused when nobody could follow it: %j', (pattern) =>
    expect(checkNumberPattern(pattern)?.bg).toBeTruthy(),
  );

  it.each([numbers, '94-?-#+[/#+]', '№ ###', '[А-]####/##.##.####'])('is in order: %s', (pattern) => {
    expect(checkNumberPattern(pattern)).toBeNull();
    expect(fitsNumberPattern(pattern, sampleOf(pattern))).toBe(true);
  });
});

describe('a document number', () => {
  it('is the same however it is written', () => {
    expect(plainNumber('№ ут-12-345 / 10.11.2026')).toBe(plainNumber('YT–12–345/10.11.2026'));
    expect(plainNumber('УТ-12-345')).not.toBe(plainNumber('УТ-12-346'));
  });
});
