import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language, type LanguageCode } from '../words/language';

/** Offers the other language, in that language. */
@Component({
  selector: 'ui-language-switch',
  template: `<button type="button" class="link" [lang]="other()" (click)="language.choose(other())">
    {{ name() }}
  </button>`,
  styles: `
    button {
      min-height: 44px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageSwitch {
  protected readonly language = inject(Language);
  protected readonly other = computed<LanguageCode>(() => (this.language.code() === 'bg' ? 'en' : 'bg'));
  protected readonly name = computed(() => (this.other() === 'bg' ? 'Български' : 'English'));
}
