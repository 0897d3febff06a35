import fc from 'fast-check';
import { readDocumentNumber, writeDocumentNumber } from './document-number.js';

describe('A document’s number', () => {
  it.each([
    'УТ-12-345/10.11.2026',
    'ут 12 345 от 10.11.2026',
    'УТ-12-345 / 10.11.2026 г.',
    '№ УТ-12-345/10.11.2026г',
    'ут12-345 от 10.11.2026 г.',
    'УТ – 12 – 345/10.11.26',
    'UT-12-345/10.11.2026',
    'Ут–12−345 10. 11. 2026',
    ' No. УТ-12-345  от10.11.2026',
  ])('is read from “%s”', (typed) => {
    expect(readDocumentNumber(typed)).toEqual({ number: 'УТ-12-345', date: '2026-11-10' });
  });

  it.each([
    ['УТ-12-345', 'УТ-12-345'],
    ['ут 12 345', 'УТ-12-345'],
    ['94-00-123#2', '94-00-123#2'],
    ['RD-09-12', 'РД-09-12'],
    ['РД-15-12(3)', 'РД-15-12(3)'],
  ])('may come without its date: “%s”', (typed, number) => {
    expect(readDocumentNumber(typed)).toEqual({ number, date: null });
  });

  it.each(['', '   ', 'скица', 'УТ-12-345/31.02.2026', 'УТ-12-345<b>', '☎ 12', `УТ-${'1'.repeat(100)}`])(
    'cannot be “%s”',
    (typed) => {
      expect(readDocumentNumber(typed)).toBeNull();
    },
  );

  it('is written as on paper, and read again from there', () => {
    const part = fc.integer({ min: 1, max: 99_999 });
    const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(part, part, fc.option(date), (first, second, day) => {
        const number = { number: `УТ-${first}-${second}`, date: day && day.toISOString().slice(0, 10) };
        expect(readDocumentNumber(writeDocumentNumber(number))).toEqual(number);
      }),
    );
  });

  it('is read or refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (typed) => {
        const read = readDocumentNumber(typed);
        if (read) expect(read.number).toMatch(/^[\p{L}\d#./()-]+$/u);
      }),
    );
  });
});
