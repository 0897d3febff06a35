import { Injectable, signal } from '@angular/core';

export const SCHEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type SchemeName = (typeof SCHEMES)[number];

const KEPT_AS = 'scheme';
const isScheme = (name: string | undefined): name is SchemeName => SCHEMES.some((known) => known === name);

/**
 * In which colours the pages are shown: as the device has it, or as the reader chose, kept on this device. `tokens.css`
 * reads it off the root element, where `public/scheme.js` has put it before the first page was drawn.
 */
@Injectable({ providedIn: 'root' })
export class Scheme {
  private readonly chosen = signal<SchemeName>(already());
  readonly name = this.chosen.asReadonly();

  choose(name: SchemeName): void {
    const root = document.documentElement;
    if (name === 'system') {
      delete root.dataset['scheme'];
      localStorage.removeItem(KEPT_AS);
    } else {
      root.dataset['scheme'] = name;
      localStorage.setItem(KEPT_AS, name);
    }
    this.chosen.set(name);
  }
}

function already(): SchemeName {
  const shown = document.documentElement.dataset['scheme'];
  return isScheme(shown) ? shown : 'system';
}
