import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, inject, isDevMode, provideAppInitializer } from '@angular/core';
import {
  provideRouter,
  withComponentInputBinding,
  withDisabledInitialNavigation,
  withInMemoryScrolling,
  withRouterConfig,
} from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { provideApiConfiguration } from 'contract/api-configuration';
import { routes } from './app.routes';
import { answerFromKept } from './offline/answer-from-kept';
import { NewVersion } from './offline/new-version';
import { answerInWords, callOurApi } from './session/api-calls';
import { takeFirstView } from './session/first-view';
import { meetAdministration } from './session/meet-administration';
import { Session } from './session/session';
import { WordsLoader } from './words/words-loader';
import { DEFAULT_LANGUAGE, Language, LANGUAGE_CODES } from './words/language';

/** Everything the pages rely on; words, log-in state and time zone are there before the first one is drawn. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      // `main.ts` begins it, in a task of its own.
      withDisabledInitialNavigation(),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    // The document's server is “/” and its paths are whole: put together they would name another host, “//api”.
    provideApiConfiguration(''),
    provideHttpClient(withInterceptors([callOurApi, answerInWords, answerFromKept, takeFirstView])),
    provideTransloco({
      config: {
        availableLangs: [...LANGUAGE_CODES],
        defaultLang: DEFAULT_LANGUAGE,
        reRenderOnLangChange: true,
        missingHandler: { logMissingKey: true },
        prodMode: !isDevMode(),
      },
      loader: WordsLoader,
    }),
    provideAppInitializer(() => inject(Language).begin()),
    provideAppInitializer(meetAdministration),
    provideAppInitializer(() => inject(Session).load()),
    provideAppInitializer(() => inject(NewVersion).watch()),
  ],
};
