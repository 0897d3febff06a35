import { computed, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { DEFAULT_LANGUAGE, isLanguage, type LanguageCode, LANGUAGES } from './languages';

export { DEFAULT_LANGUAGE, LANGUAGE_CODES, type LanguageCode } from './languages';

const KEPT_AS = 'language';

/** The language of the page: chosen by the reader, kept on this device, sent with every call. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly words = inject(TranslocoService);
  private readonly chosen = signal<LanguageCode>(DEFAULT_LANGUAGE);
  readonly code = this.chosen.asReadonly();
  /** How dates are written in it. */
  readonly locale = computed(() => LANGUAGES[this.chosen()].locale);

  async begin(): Promise<void> {
    const kept = localStorage.getItem(KEPT_AS);
    await this.speak(isLanguage(kept) ? kept : DEFAULT_LANGUAGE);
  }

  async choose(code: LanguageCode): Promise<void> {
    localStorage.setItem(KEPT_AS, code);
    await this.speak(code);
  }

  /** The language of the account, unless the reader chose another on this device. */
  async adopt(code: LanguageCode): Promise<void> {
    if (localStorage.getItem(KEPT_AS) === null) await this.speak(code);
  }

  private async speak(code: LanguageCode): Promise<void> {
    await firstValueFrom(this.words.load(code));
    this.words.setActiveLang(code);
    document.documentElement.lang = code;
    this.chosen.set(code);
  }
}
