import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import fc from 'fast-check';
import { faintPairs, GROUNDS, nearestThatPasses, ownColours } from './own-colour.js';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const oklch = (hex: string) => new Color(hex).to('oklch');

describe('an administration’s own colour', () => {
  it('stands in the light scheme as it was given, in the dark one in the same hue', () => {
    const { light, dark } = ownColours('#7A1F5C');
    expect(light.primary).toBe('#7a1f5c');
    expect(Math.abs(oklch(dark.primary).h! - oklch('#7a1f5c').h!)).toBeLessThan(8);
    expect(oklch(dark.primary).l).toBeGreaterThan(0.75);
  });

  it('is taken when it is easy to read on all that it stands on', () => {
    expect(faintPairs('#0e5a54')).toEqual([]);
    expect(faintPairs('#1f3a8a')).toEqual([]);
  });

  it('is refused with the pairs that fail, and how far', () => {
    expect(faintPairs('#e0a800')).toEqual(
      expect.arrayContaining([
        { scheme: 'light', text: 'primary', ground: 'paper', contrast: expect.any(Number) },
        { scheme: 'light', text: 'onPrimary', ground: 'primary', contrast: expect.any(Number) },
      ]),
    );
    expect(faintPairs('#e0a800').every(({ contrast }) => contrast < 4.5)).toBe(true);
  });

  it('has a nearest one that passes: of its own hue, and not darker than it must be', () => {
    const nearest = nearestThatPasses('#e0a800');
    expect(faintPairs(nearest)).toEqual([]);
    expect(Math.abs(oklch(nearest).h! - oklch('#e0a800').h!)).toBeLessThan(8);
    expect(new Color(nearest).contrast(ownColours(nearest).light.soft, 'WCAG21')).toBeLessThan(4.7);
  });

  it('can always be helped: whatever is entered, the nearest one passes in both schemes', () => {
    fc.assert(
      fc.property(anyColour, (given) => {
        const nearest = nearestThatPasses(given);
        expect(faintPairs(nearest)).toEqual([]);
        if (faintPairs(given).length === 0) expect(nearest).toBe(given);
      }),
      { numRuns: 40 },
    );
  });

  it('is measured on the grounds that the pages have', () => {
    const tokens = readFileSync('client/src/styles/tokens.css', 'utf8');
    for (const ground of ['paper', 'surface'] as const) {
      const line = new RegExp(`--${ground}: .*light-dark\\((#\\w+), (#\\w+)\\)\\);`).exec(tokens)!;
      const [light, dark] = line
        .slice(1)
        .map((text) => new Color(text).toString({ format: 'hex', collapse: false }));
      expect({ light, dark }).toEqual({ light: GROUNDS.light[ground], dark: GROUNDS.dark[ground] });
    }
  });
});
