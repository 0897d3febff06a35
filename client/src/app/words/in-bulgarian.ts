import { TranslocoTestingModule } from '@jsverse/transloco';
import { words } from './bg';

/** For specs: the real Bulgarian words, there at once. */
export const inBulgarian = () =>
  TranslocoTestingModule.forRoot({
    langs: { bg: words },
    translocoConfig: { availableLangs: ['bg', 'en'], defaultLang: 'bg' },
    preloadLangs: true,
  });
