import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listMessageTexts } from 'contract/functions';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { Language } from '../../words/language';
import { everyPage } from '../every-page';

/** Every message that people are sent, by who reads it. */
@Component({
  selector: 'app-message-list',
  imports: [Heading, Pending, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <header>
        <h1 [heading]="t('office.messages.title')"></h1>
        <a class="link" routerLink="/office/settings">{{ t('office.settings.title') }}</a>
      </header>
      <p class="muted">{{ t('office.messages.what') }}</p>
      @if (messages.hasValue()) {
        @for (part of parts(); track part.audience) {
          <h2 [id]="part.audience">{{ t(\`office.messages.audience.\${part.audience}\`) }}</h2>
          <ul [attr.aria-labelledby]="part.audience">
            @for (one of part.messages; track one.message) {
              <li>
                <a class="link" [routerLink]="[one.message, language.code()]">{{ one.title }}</a>
                <span class="muted">{{ one.when }}</span>
                @for (own of one.ownWords; track own) {
                  <b>{{ t(\`office.messages.own.\${own}\`) }}</b>
                }
              </li>
            }
          </ul>
        }
      } @else {
        <ui-pending [of]="messages" [lines]="8" />
      }
    </ng-container>
  `,
  styles: `
    h2 {
      margin-top: 24px;
    }
    ul {
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 16px;
      min-height: 36px;
      padding: 4px 0;
      border-bottom: 1px solid var(--hair);
    }
    li a {
      flex: 0 1 20em;
    }
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageList {
  private readonly api = inject(Api);
  protected readonly language = inject(Language);
  protected readonly messages = resource({
    params: () => this.language.code(),
    loader: () => everyPage((page) => this.api.invoke(listMessageTexts, page)),
  });
  protected readonly parts = computed(() =>
    (['citizen', 'staff', 'account'] as const).map((audience) => ({
      audience,
      messages: (this.messages.hasValue() ? this.messages.value() : []).filter(
        (one) => one.audience === audience,
      ),
    })),
  );
}
