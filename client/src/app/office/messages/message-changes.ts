import { ChangeDetectionStrategy, Component, inject, input, output, resource } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listMessageTextChanges } from 'contract/functions';
import type { ListMessageTextChanges$Params } from 'contract/functions';
import type { MessageWords } from 'contract/models';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { everyPage } from '../every-page';

/** Who changed the words of a message when, the latest first, with the words as they were then. */
@Component({
  selector: 'app-message-changes',
  imports: [Pending, TranslocoDirective],
  template: `
    <section *transloco="let t" aria-labelledby="changes">
      <h2 id="changes">{{ t('office.messages.changes.title') }}</h2>
      @if (changes.hasValue()) {
        <ol>
          @for (one of changes.value(); track one.id; let latest = $first) {
            @let at = when.full(one.at);
            @let by = one.by ?? t('office.messages.changes.someone');
            <li>
              <details>
                <summary class="num">
                  {{ at }} · {{ by }}
                  @if (latest) {
                    <span class="tag">{{ t('office.messages.changes.now') }}</span>
                  }
                </summary>
                @if (one.words; as words) {
                  <dl [attr.lang]="language()">
                    @for (section of sections; track section) {
                      @if (words[section]; as written) {
                        <dt [attr.lang]="null">{{ t(\`office.messages.\${section}\`) }}</dt>
                        <dd>{{ written }}</dd>
                      }
                    }
                  </dl>
                } @else {
                  <p class="muted">{{ t('office.messages.changes.shipped') }}</p>
                }
                @if (!latest) {
                  <button
                    type="button"
                    class="btn ghost small"
                    [attr.aria-label]="t('office.messages.changes.take') + ': ' + at + ', ' + by"
                    (click)="taken.emit(one.words)"
                  >
                    {{ t('office.messages.changes.take') }}
                  </button>
                }
              </details>
            </li>
          } @empty {
            <li class="muted">{{ t('office.messages.changes.none') }}</li>
          }
        </ol>
      } @else {
        <ui-pending [of]="changes" [lines]="2" />
      }
    </section>
  `,
  styles: `
    ol {
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      border-bottom: 1px solid var(--hair);
    }
    li.muted {
      border: 0;
    }
    summary {
      min-height: 36px;
      padding: 7px 0;
      cursor: pointer;
    }
    .tag {
      background: var(--ok-tint);
      color: var(--ok);
    }
    dl {
      margin: 2px 0 10px;
      padding-left: 16px;
    }
    dt {
      margin-top: 8px;
      font-size: var(--text-xs);
      color: var(--muted);
    }
    dd {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    details > p,
    details > .btn {
      margin: 0 0 12px 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageChanges {
  readonly message = input.required<ListMessageTextChanges$Params['message']>();
  readonly language = input.required<'bg' | 'en'>();
  /** How often the words were changed: with another one there is another change to show. */
  readonly version = input.required<number>();
  /** These words again; null: the shipped ones. */
  readonly taken = output<MessageWords | null>();
  private readonly api = inject(Api);
  protected readonly when = inject(When);
  protected readonly sections = ['subject', 'status', 'heading', 'lead', 'next', 'button'] as const;
  protected readonly changes = resource({
    params: () => ({ message: this.message(), language: this.language(), version: this.version() }),
    loader: ({ params: { message, language } }) =>
      everyPage((page) => this.api.invoke(listMessageTextChanges, { message, language, ...page })),
  });
}
