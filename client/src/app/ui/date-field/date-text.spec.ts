import { dateOf, dateText } from './date-text';

const TODAY = '2026-11-28';
const inBulgarian = (text: string) => dateOf(text, 'bg-BG', TODAY);

describe('a date in a field', () => {
  it('is written as in the language', () => {
    expect(dateText('2026-12-07', 'bg-BG')).toBe('07.12.2026');
    expect(dateText('2026-12-07', 'en-GB')).toBe('07/12/2026');
    expect(dateText('2026-12-07', 'en-US')).toBe('12/07/2026');
    expect(dateText('', 'bg-BG')).toBe('');
  });

  it.each(['07.12.2026', '7.12.26', '7/12/2026', '7 12 2026', '7.12.2026 г.', '2026-12-07', '7.12.', '7-12'])(
    'is understood: %s',
    (text) => expect(inBulgarian(text)).toBe('2026-12-07'),
  );

  it('is read in the order of the language', () => {
    expect(dateOf('12/7/2026', 'en-US', TODAY)).toBe('2026-12-07');
    expect(dateOf('12/7', 'en-US', TODAY)).toBe('2026-12-07');
  });

  it('without a year is the next one', () => {
    expect(inBulgarian('28.11')).toBe('2026-11-28');
    expect(inBulgarian('27.11')).toBe('2027-11-27');
  });

  it.each(['30.02.2026', '31.4', '7', 'утре', '7.13.2026', '1.2.3.4', '0.0.0'])('is not: %s', (text) =>
    expect(inBulgarian(text)).toBeNull(),
  );

  it('reads back what it wrote', () => {
    for (const locale of ['bg-BG', 'en-GB', 'en-US', 'de-DE', 'sv-SE'])
      expect(dateOf(dateText('2026-12-07', locale), locale, TODAY)).toBe('2026-12-07');
  });
});
