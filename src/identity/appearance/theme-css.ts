import { ownColours } from '../model/own-colour.js';

/** What `tokens.css` calls them. */
const TOKENS = { primary: '--own', onPrimary: '--on-own', soft: '--own-soft', rail: '--own-rail' } as const;

/**
 * The administration's colour as a style sheet over `tokens.css`; empty where it has none.
 * @param primaryColour `#rrggbb`
 */
export function themeCss(primaryColour: string | null): string {
  if (!primaryColour) return '';
  const { light, dark } = ownColours(primaryColour);
  const lines = Object.entries(TOKENS).map(([name, token]) => {
    const key = name as keyof typeof TOKENS;
    return `  ${token}: light-dark(${light[key]}, ${dark[key]});\n`;
  });
  // Twice the root: it holds also where the page's own sheet is linked after it.
  return `:root:root {\n${lines.join('')}}\n`;
}
