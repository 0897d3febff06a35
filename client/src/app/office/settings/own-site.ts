import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listOfficeGroups } from 'contract/functions';
import { copy } from '../../ui/copy';
import { Labelled } from '../../ui/labelled';
import type { Below } from '../../words/keys';
import { LANGUAGE_CODES, LANGUAGES } from '../../words/languages';
import { Say } from '../../words/say';
import { everyPage } from '../every-page';

/** What whoever keeps the town's web site has to paste there (docs/open-data.md). */
@Component({
  selector: 'app-own-site',
  imports: [Labelled, TranslocoDirective],
  template: `
    <section aria-labelledby="own-site" *transloco="let t">
      <h2 id="own-site">{{ t('office.settings.ownSite.title') }}</h2>
      <p class="muted">{{ t('office.settings.ownSite.what') }}</p>
      <div class="row">
        <ui-labelled [label]="t('office.settings.ownSite.group')">
          <select #which (change)="group.set(which.value)">
            <option value="">{{ t('office.settings.ownSite.everyGroup') }}</option>
            @for (one of groups.hasValue() ? groups.value() : []; track one.id) {
              <option [value]="one.id">{{ one.name }}</option>
            }
          </select>
        </ui-labelled>
        <ui-labelled [label]="t('office.settings.ownSite.language')">
          <select #language (change)="lang.set(codes[language.selectedIndex] ?? 'bg')">
            @for (code of codes; track code) {
              <option [value]="code">{{ languages[code].name }}</option>
            }
          </select>
        </ui-labelled>
      </div>
      <ui-labelled [label]="t('office.settings.ownSite.paste')">
        <textarea #code readonly rows="4" spellcheck="false" [value]="snippet()"></textarea>
      </ui-labelled>
      <p class="acts">
        <button type="button" class="btn ghost" (click)="take(code)">
          {{ t('office.people.feeds.copy') }}
        </button>
        <span role="status">{{ told() }}</span>
      </p>
    </section>
  `,
  styles: `
    section {
      margin-top: 32px;
      max-width: 66ch;
    }
    .row {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(12em, 1fr));
      gap: 12px;
      margin-block: 12px;
    }
    textarea {
      width: 100%;
      font-family: ui-monospace, monospace;
      font-size: var(--text-xs);
    }
    .acts {
      margin-top: 12px;
    }
    [role='status'] {
      margin-left: 12px;
      color: var(--ok);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnSite {
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  protected readonly groups = resource({
    loader: () => everyPage((page) => this.api.invoke(listOfficeGroups, page)),
  });
  protected readonly codes = LANGUAGE_CODES;
  protected readonly languages = LANGUAGES;
  protected readonly group = signal('');
  protected readonly lang = signal<Below<'office.settings.ownSite.without'>>('bg');
  protected readonly told = signal('');
  protected readonly snippet = computed(() => {
    const portal = location.origin;
    const which = this.group() && ` group="${this.group()}"`;
    const without = this.say.text(`office.settings.ownSite.without.${this.lang()}`);
    return [
      `<script src="${portal}/embed.js" async></script>`,
      `<priemno-vreme lang="${this.lang()}"${which}>`,
      `  <a href="${portal}/">${without}</a>`,
      '</priemno-vreme>',
    ].join('\n');
  });

  protected async take(code: HTMLTextAreaElement): Promise<void> {
    await copy(code);
    this.told.set(this.say.text('office.people.feeds.copied'));
  }
}
