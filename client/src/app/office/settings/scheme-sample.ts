import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { SchemeColours } from 'contract/models';
import { Administration } from '../../ui/administration';
import { Whose } from '../../ui/whose';

/** A few pieces as one scheme shows them in a colour that is not kept yet. Nothing in it acts. */
@Component({
  selector: 'app-scheme-sample',
  imports: [TranslocoDirective, Whose],
  template: `
    <figure
      *transloco="let t"
      [style.--primary]="colours().primary"
      [style.--on-primary]="colours().onPrimary"
      [style.--soft]="colours().soft"
      [style.--rail]="colours().rail"
    >
      <figcaption>{{ t(\`office.settings.look.schemes.\${scheme()}\`) }}</figcaption>
      <div class="sheet" [style.color-scheme]="scheme()">
        <p class="side">{{ t('ui.product') }}</p>
        <div class="body">
          <p class="head"><ui-whose [name]="administration.name()" [logo]="administration.logo()" /></p>
          <p class="slots num">
            <span>9:00</span><span class="chosen">9:15</span><span class="tint">9:30</span>
          </p>
          <p class="acts">
            <span class="btn">{{ t('office.settings.look.sampleButton') }}</span>
            <span class="linked">{{ t('office.settings.look.sampleLink') }}</span>
          </p>
        </div>
      </div>
    </figure>
  `,
  styles: `
    figcaption {
      margin-bottom: var(--space-1);
      color: var(--muted);
    }
    figure {
      margin: 0;
    }
    .sheet {
      display: grid;
      grid-template-columns: 72px 1fr;
      overflow: hidden;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--paper);
      color: var(--ink);
    }
    .side {
      padding: var(--space-3) var(--space-2);
      background: var(--rail);
      color: var(--on-rail);
      font-size: var(--text-xs);
    }
    .body {
      padding: var(--space-3);
    }
    .slots {
      display: flex;
      gap: var(--space-2);
      margin-block: var(--space-3);
    }
    .slots span {
      padding: var(--space-1) var(--space-3);
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
    }
    .slots .tint {
      background: var(--soft);
      color: var(--primary);
    }
    .slots .chosen {
      background: var(--primary);
      border-color: transparent;
      color: var(--on-primary);
    }
    .btn {
      cursor: default;
    }
    .linked {
      color: var(--primary);
      text-decoration: underline;
      text-underline-offset: 3px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SchemeSample {
  readonly scheme = input.required<'light' | 'dark'>();
  readonly colours = input.required<SchemeColours>();
  protected readonly administration = inject(Administration);
}
