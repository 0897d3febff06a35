import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES } from './languages';

/** Fetches the words of one language, and only of that one. */
@Injectable({ providedIn: 'root' })
export class WordsLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    const { words } = await LANGUAGES[isLanguage(language) ? language : DEFAULT_LANGUAGE].words();
    return words;
  }
}
