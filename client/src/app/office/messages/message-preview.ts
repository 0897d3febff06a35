import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { TranslocoDirective } from '../../words/transloco';
import type { MessagePreview as Shown } from 'contract/models';

// The parser moves both into the head of the mail, whose own markup follows.
const SEALED =
  '<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">' +
  '<base target="_blank">';

/** A message as its readers will see it: wide, on a phone, or as text. */
@Component({
  selector: 'app-message-preview',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <p class="acts" role="group" [attr.aria-label]="t('office.messages.preview')">
        @for (one of views; track one) {
          <button
            type="button"
            class="btn ghost small"
            [attr.aria-pressed]="view() === one"
            (click)="view.set(one)"
          >
            {{ t(\`office.messages.\${one}\`) }}
          </button>
        }
      </p>
      <p class="subject">{{ t('office.messages.subjectIs', { subject: shown().subject }) }}</p>
      @if (view() === 'text') {
        <pre tabindex="0" [attr.aria-label]="t('office.messages.text')">{{ shown().text }}</pre>
      } @else {
        <iframe
          sandbox=""
          [srcdoc]="html()"
          [class.phone]="view() === 'phone'"
          [title]="t('office.messages.preview')"
        ></iframe>
      }
    </ng-container>
  `,
  styles: `
    .subject {
      margin: 10px 0;
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    [aria-pressed='true'] {
      background: var(--soft);
    }
    iframe {
      width: 100%;
      max-width: 600px;
      height: 760px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--paper);
    }
    iframe.phone {
      max-width: 390px;
    }
    pre {
      max-width: 600px;
      padding: 16px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessagePreview {
  readonly shown = input.required<Pick<Shown, 'subject' | 'html' | 'text'>>();
  private readonly sanitizer = inject(DomSanitizer);
  protected readonly views = ['wide', 'phone', 'text'] as const;
  protected readonly view = signal<(typeof this.views)[number]>('wide');
  /**
   * Whole, with its styles: the sandbox lets nothing in it run, its policy fetches nothing, its links open nowhere; and
   * every value in it is escaped by the server.
   */
  protected readonly html = computed(() =>
    this.sanitizer.bypassSecurityTrustHtml(SEALED + this.shown().html),
  );
}
