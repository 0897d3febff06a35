/** What TypeScript's own types do not have yet. */
declare const trustedTypes:
  { createPolicy(name: string, rules: Record<string, (text: string) => string | null>): unknown } | undefined;

/** The only strings that may become markup or the address of a script, wherever they come from: */
const rules = {
  // ECharts empties its drawing by it.
  createHTML: (text: string): string | null => (text === '' ? '' : null),
  createScriptURL: (url: string): string | null => (url === '/sw.js' ? url : null),
};

/** Browsers that know Trusted Types refuse every other string (`src/platform/http/page-policy.ts`). Before all else. */
export function trustNoStrings(): void {
  if (typeof trustedTypes !== 'undefined') trustedTypes.createPolicy('default', rules);
}
