import fc from 'fast-check';
import { readCode } from './read-code.js';

const REFERENCE = { reference: '485-680-086' };

describe('reading what a citizen shows', () => {
  it.each([
    '485-680-086',
    '485680086',
    ' 485 680 086 ',
    '485.680.086',
    '485–680—086',
    '№ 485/680/086',
    '485-68О-О86',
    '48S-б8O-oВб',
    '４８５６８００８６',
  ])('forgives how it is typed: %s', (text) => {
    expect(readCode(text)).toEqual(REFERENCE);
  });

  it('knows the link of a meeting', () => {
    const id = '019a8c00-0000-7000-8000-000000000001';
    expect(readCode(`https://priem.example/meetings/${id}`)).toEqual({ meetingId: id });
    expect(readCode(`https://priem.example/meetings/${id.toUpperCase()}/room`)).toEqual({ meetingId: id });
  });

  it.each([
    ['nothing', ''],
    ['too few digits', '485-680-08'],
    ['too many digits', '485-680-0866'],
    ['another check digit', '485-680-087'],
    ['two neighbours mixed up', '458-680-086'],
    ['a word', 'Георги Колев'],
    ['digits of another script', '٤٨٥٦٨٠٠٨٦'],
    ['another link', 'https://evil.example/?485'],
    ['half a meeting', '/meetings/019a8c00-0000-7000-8000-00000000000'],
  ])('refuses %s', (_, text) => {
    expect(readCode(text)).toBeUndefined();
  });

  it('never reads anything else into what it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const code = readCode(text);
        if (code && 'reference' in code) expect(code.reference).toMatch(/^\d{3}-\d{3}-\d{3}$/);
      }),
    );
  });
});
