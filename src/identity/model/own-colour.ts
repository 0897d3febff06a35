import Color from 'colorjs.io';

/** What one scheme makes of the administration's colour, as `#rrggbb`; the names are those of `tokens.css`. */
export interface OwnColours {
  /** Links, the one action, what is chosen. */
  primary: string;
  onPrimary: string;
  /** A tint behind what is chosen. */
  soft: string;
  /** The rail of the back office. */
  rail: string;
}

/** Two colours that can't be told apart well enough. */
export interface FaintPair {
  scheme: 'light' | 'dark';
  text: keyof OwnColours;
  ground: 'paper' | 'surface' | keyof OwnColours;
  /** WCAG 2.2, from 1 to 21. */
  contrast: number;
}

/** The grounds of `client/src/styles/tokens.css`, on which the colour will stand. */
export const GROUNDS = {
  light: { paper: '#fbfaf7', surface: '#ffffff' },
  dark: { paper: '#12171d', surface: '#1a2129' },
};
/** WCAG 2.2 AA, 1.4.3. Links are text of ordinary size. */
const LEAST = 4.5;

/** The hue stays; how light and how strong it is follows from where it stands. OKLCH changes only what it is told to. */
const shade = (colour: Color, lightness: number, mostChroma: number): string => {
  const made = colour.to('oklch');
  made.l = lightness;
  made.c = Math.min(made.c ?? 0, mostChroma);
  return hex(made);
};
const hex = (colour: Color): string =>
  colour.toGamut({ space: 'srgb' }).to('srgb').toString({ format: 'hex', collapse: false });
const contrastOf = (one: string, other: string): number => new Color(one).contrast(other, 'WCAG21');

/**
 * Both schemes from one colour: in the light one it stands as it was given, in the dark one its hue is made light enough.
 * @param given `#rrggbb`
 */
export function ownColours(given: string): Record<'light' | 'dark', OwnColours> {
  const colour = new Color(given);
  return {
    light: {
      primary: given.toLowerCase(),
      onPrimary: '#ffffff',
      soft: shade(colour, 0.945, 0.02),
      rail: shade(colour, 0.29, 0.04),
    },
    dark: {
      primary: shade(colour, 0.8, 0.1),
      onPrimary: shade(colour, 0.27, 0.05),
      soft: shade(colour, 0.32, 0.04),
      rail: shade(colour, 0.22, 0.025),
    },
  };
}

/** The pairs of both schemes in which text would be hard to read; none for a colour that can be taken. */
export function faintPairs(given: string): FaintPair[] {
  const colours = ownColours(given);
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const own = colours[scheme];
    const grounds = { ...GROUNDS[scheme], soft: own.soft };
    const pairs = [
      ...Object.entries(grounds).map(([ground, of]) => ['primary', ground, contrastOf(own.primary, of)]),
      ['onPrimary', 'primary', contrastOf(own.onPrimary, own.primary)],
    ] as [FaintPair['text'], FaintPair['ground'], number][];
    return pairs
      .filter(([, , contrast]) => contrast < LEAST)
      .map(([text, ground, contrast]) => ({
        scheme,
        text,
        ground,
        contrast: Math.floor(contrast * 10) / 10,
      }));
  });
}

/** The lightest colour of the same hue that can be taken: the given one where it can. */
export function nearestThatPasses(given: string): string {
  if (faintPairs(given).length === 0) return given.toLowerCase();
  const colour = new Color(given).to('oklch');
  const darker = (lightness: number) => shade(colour, lightness, colour.c ?? 0);
  let [passes, fails] = [0.2, colour.l ?? 1];
  // Twelve halvings leave less than one step of a channel between the two.
  for (let turn = 0; turn < 12; turn++) {
    const middle = (passes + fails) / 2;
    if (faintPairs(darker(middle)).length === 0) passes = middle;
    else fails = middle;
  }
  return darker(passes);
}
