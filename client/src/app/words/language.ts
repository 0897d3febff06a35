import { computed, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { DEFAULT_LANGUAGE, isLanguage, type LanguageCode, LANGUAGES, type Part } from './languages';

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
  private readonly needed = new Set<Part>();
  private readonly learned = new Set<string>();

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

  /** From now on these words are there too, in whichever language the reader turns to. */
  async need(part: Part): Promise<void> {
    this.needed.add(part);
    await this.learn(part, this.code());
  }

  private async learn(part: Part, code: LanguageCode): Promise<void> {
    if (this.learned.has(`${part} ${code}`)) return;
    const words = await LANGUAGES[code][part]();
    this.words.setTranslation(words, code, { emitChange: code === this.words.getActiveLang() });
    this.learned.add(`${part} ${code}`);
  }

  private async speak(code: LanguageCode): Promise<void> {
    await firstValueFrom(this.words.load(code));
    await Promise.all([...this.needed].map((part) => this.learn(part, code)));
    this.words.setActiveLang(code);
    document.documentElement.lang = code;
    this.chosen.set(code);
  }
}
