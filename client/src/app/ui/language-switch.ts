import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../words/language';
import { LANGUAGE_CODES, LANGUAGES } from '../words/languages';

/** Offers the other languages, each by its own name. */
@Component({
  selector: 'ui-language-switch',
  template: `
    @for (code of others(); track code) {
      <button type="button" class="link" [lang]="code" (click)="language.choose(code)">
        {{ all[code].name }}
      </button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 16px;
    }
    button {
      min-height: 44px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageSwitch {
  protected readonly language = inject(Language);
  protected readonly all = LANGUAGES;
  protected readonly others = computed(() => LANGUAGE_CODES.filter((code) => code !== this.language.code()));
}
