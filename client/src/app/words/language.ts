import { inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';

export const LANGUAGES = ['bg', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: LanguageCode = 'bg';

const KEPT_AS = 'language';
const isLanguage = (code: string | null): code is LanguageCode => LANGUAGES.some((known) => known === code);

/** The language of the page: chosen by the reader, kept on this device, sent with every call. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly words = inject(TranslocoService);
  private readonly chosen = signal<LanguageCode>(DEFAULT_LANGUAGE);
  readonly code = this.chosen.asReadonly();

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
