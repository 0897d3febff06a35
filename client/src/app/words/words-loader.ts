import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES } from './languages';

/** Fetches the words of the first page in one language, and only in that one. */
@Injectable({ providedIn: 'root' })
export class WordsLoader implements TranslocoLoader {
  getTranslation(language: string): Promise<Translation> {
    return LANGUAGES[isLanguage(language) ? language : DEFAULT_LANGUAGE].first();
  }
}
