import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { MessagePreview as Shown } from 'contract/models';

/** An empty page whose policy lets styles stand in the markup, and nothing else (`serve-letter-frame.ts`). */
const EMPTY_LETTER = '/letter.html';

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
          #frame
          src="/letter.html"
          sandbox="allow-same-origin"
          [class.phone]="view() === 'phone'"
          [title]="t('office.messages.preview')"
          (load)="loads.update(next)"
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
  protected readonly views = ['wide', 'phone', 'text'] as const;
  protected readonly view = signal<(typeof this.views)[number]>('wide');
  private readonly frame = viewChild<ElementRef<HTMLIFrameElement>>('frame');
  protected readonly loads = signal(0);
  protected readonly next = (loads: number): number => loads + 1;

  constructor() {
    /**
     * Whole, with its styles: the sandbox lets nothing in it run, the page's own policy fetches nothing, its links open
     * nowhere; and every value in it is escaped by the server.
     */
    afterRenderEffect(() => {
      this.loads();
      const { html } = this.shown();
      const letter = this.frame()?.nativeElement.contentDocument;
      // Before it has come, the frame holds an empty page under the rules of this one.
      if (letter?.location.pathname === EMPTY_LETTER) letter.documentElement.innerHTML = html;
    });
  }
}
