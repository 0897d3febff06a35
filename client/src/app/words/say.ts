import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from './language';

type Facts = Record<string, string | number>;

/** Words for code that has no template; reads the language as a signal, so that what is computed from it follows. */
@Injectable({ providedIn: 'root' })
export class Say {
  private readonly language = inject(Language);
  private readonly words = inject(TranslocoService);

  text(key: string, facts: Facts = {}): string {
    return this.words.translate(key, facts, this.language.code());
  }

  /** A number with its noun: picks `key.one`, `key.other` by the grammar of the language. */
  count(key: string, n: number): string {
    const form = new Intl.PluralRules(this.language.code()).select(n);
    return this.text(`${key}.${form}`, { n });
  }
}
