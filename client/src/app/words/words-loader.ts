import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';

/** Fetches the words of one language, and only of that one. */
@Injectable({ providedIn: 'root' })
export class WordsLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    const { words } = language === 'en' ? await import('./en') : await import('./bg');
    return words;
  }
}
