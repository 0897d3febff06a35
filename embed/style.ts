/**
 * Light or dark as the page is (`color-scheme`), not as its reader would have it: a dark box on a page that is always
 * white helps nobody. Colours can be changed from outside by custom properties; each pair passes 4.5:1, edges 3:1 (WCAG 2.2 AA).
 */
export const style = `
:host {
  display: block;
  container-type: inline-size;
  --ink: light-dark(#1b2430, #e9edf2);
  --muted: light-dark(#55606e, #a9b4c0);
  --paper: var(--priemno-background, light-dark(#fff, #1a2129));
  --line: light-dark(#7f8896, #6f7c8a);
  --hair: color-mix(in srgb, var(--line) 30%, transparent);
  --accent: var(--priemno-accent, light-dark(#0e5a54, #7fd1c7));
  --focus: light-dark(#c2410c, #fdba74);
  font: 1em/1.5 var(--priemno-font, inherit);
  color: var(--priemno-ink, var(--ink));
}
:host([theme='auto']) { color-scheme: light dark; }
:host([theme='light']) { color-scheme: light; }
:host([theme='dark']) { color-scheme: dark; }
:host([hidden]) { display: none; }
section { background: var(--paper); border: 1px solid var(--hair); border-radius: var(--priemno-corner, 6px); padding: 1em 1.1em; }
h2, h3, h4, h5, h6 { margin: 1.2em 0 .4em; font-size: 1.05em; line-height: 1.3; }
.title { margin-top: 0; font-size: 1.25em; }
ul { list-style: none; margin: 0; padding: 0; }
li.whom + li.whom { border-top: 1px solid var(--hair); }
summary { display: grid; grid-template-columns: .9em 1fr auto; gap: 0 .3em; align-items: baseline; min-height: 44px; padding: .5em 0; box-sizing: border-box; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: '›'; color: var(--accent); font-weight: 700; transition: transform .12s; }
details[open] > summary::before { transform: rotate(90deg); }
@container (max-width: 30em) { .next { grid-column: 2; } }
.name b, .name span { display: block; overflow-wrap: anywhere; }
.name span, .muted { color: var(--muted); font-size: .92em; }
.next { font-variant-numeric: tabular-nums; font-weight: 600; color: var(--accent); }
.next.none { color: var(--muted); font-weight: 400; }
.inside { padding: .5em 0 1em 1.2em; }
.inside p { margin: 0 0 .5em; }
.inside .day { margin: 1em 0 .4em; font-weight: 600; }
.times + .on { margin-top: .6em; }
.times { display: flex; flex-wrap: wrap; gap: 8px; }
.times a { display: inline-block; min-width: 4.2em; min-height: 44px; line-height: 44px; box-sizing: border-box; padding: 0 .7em; text-align: center; font-variant-numeric: tabular-nums; border: 1px solid var(--line); border-radius: var(--priemno-corner, 6px); text-decoration: none; color: var(--accent); }
.times a:hover { border-color: var(--accent); text-decoration: underline; }
.times li.more { line-height: 44px; color: var(--muted); }
a, button { color: var(--accent); }
a.on { display: inline-block; padding: .5em 0; }
button { font: inherit; min-height: 44px; padding: 0 1em; background: transparent; border: 1px solid currentColor; border-radius: var(--priemno-corner, 6px); cursor: pointer; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
@media (prefers-reduced-motion: reduce) { summary::before { transition: none; } }
@media (forced-colors: active) { summary::before { color: CanvasText; } }
`;
