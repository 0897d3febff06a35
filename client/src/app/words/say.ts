import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { CountKey, Key } from './keys';
import { Language } from './language';

export type Facts = Record<string, string | number>;

/** Words for code that has no template; reads the language as a signal, so that what is computed from it follows. */
@Injectable({ providedIn: 'root' })
export class Say {
  private readonly language = inject(Language);
  private readonly words = inject(TranslocoService);
  /** By language: a calendar counts forty times. */
  private readonly rules = new Map<string, Intl.PluralRules>();

  text(key: Key, facts: Facts = {}): string {
    return this.words.translate(key, facts, this.language.code());
  }

  /** Whether there is such a sentence: for names that only the server knows. */
  knows(key: string): key is Key {
    return key in this.words.getTranslation(this.language.code());
  }

  /** A number with its noun: picks `key.one`, `key.other` by the grammar of the language. */
  count(key: CountKey, n: number): string {
    const code = this.language.code();
    const rules = this.rules.get(code) ?? new Intl.PluralRules(code);
    this.rules.set(code, rules);
    return this.words.translate(`${key}.${rules.select(n)}`, { n }, code);
  }
}
