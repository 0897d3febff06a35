import { TranslocoTestingModule } from '@jsverse/transloco';
import { words as bg } from './bg';
import { words as en } from './en';
import { DEFAULT_LANGUAGE, LANGUAGE_CODES } from './languages';

/** For specs: the real words, there at once; Bulgarian until another language is spoken. */
export const inBulgarian = () =>
  TranslocoTestingModule.forRoot({
    langs: { bg, en },
    translocoConfig: { availableLangs: LANGUAGE_CODES, defaultLang: DEFAULT_LANGUAGE },
    preloadLangs: true,
  });
