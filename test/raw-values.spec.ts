import { globSync, readFileSync } from 'node:fs';

/** Where a colour or a size must be raw: the tokens themselves, and a `meta` of the page, which reads no custom property. */
const OWN_PLACES = ['client/src/styles/tokens.css', 'client/src/index.html'];
const FILES = globSync('client/src/**/*.{css,scss,html,ts}', { exclude: ['**/*.spec.ts', ...OWN_PLACES] });

const RAW = {
  'a raw colour':
    /(?<![\w&/?'"`])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?=[\s;,)])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/gi,
  'a colour by its name':
    /(?:color|background|border|outline|fill|stroke)[\w-]*:[^;{}]*\b(?:white|black|red|green|blue|gray|grey|orange|yellow)\b/gi,
  'a size of type in px': /font(?:-size)?:\s*[^;{}]*?\d+(?:\.\d+)?px/gi,
};

describe('the styles of the client', () => {
  it('are read', () => expect(FILES.length).toBeGreaterThan(100));

  it.each(Object.entries(RAW))('hold nowhere %s outside tokens.css', (_, raw) => {
    const found = FILES.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(raw)].map(([text]) => `${file}: ${text.trim()}`),
    );
    expect(found).toEqual([]);
  });

  it('would be found out', () => {
    const wrong = 'color: #0e5a54; background: rgb(0 0 0 / 5%); border: 1px solid black; font-size: 13px;';
    expect(Object.values(RAW).flatMap((raw) => wrong.match(raw) ?? [])).toHaveLength(4);
  });
});
