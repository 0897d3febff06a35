import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Problem } from '../../problem/problem';
import { Notice } from '../../ui/notice';
import { Pending } from '../../ui/pending';
import type { Below } from '../../words/keys';

type Code = Below<'office.document.failed'> extends `${infer Each}.${string}` ? Each : never;

const KNOWN: readonly Code[] = [
  'document-not-found',
  'document-gone',
  'document-forbidden',
  'akster-office-unavailable',
];

/** Why a document or its file can't be read now: what AKSTER OFFICE says in calm words of its own, all else as everywhere. */
@Component({
  selector: 'app-document-failure',
  imports: [Notice, Pending, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (known(); as code) {
        <ui-notice
          role="status"
          [tone]="code === 'document-not-found' || code === 'document-gone' ? 'info' : 'wait'"
          [heading]="t(\`office.document.failed.\${code}.title\`)"
          [text]="t(\`office.document.failed.\${code}.text\`)"
        >
          @if (code === 'akster-office-unavailable') {
            <button type="button" class="btn ghost" (click)="of().reload()">{{ t('ui.retry') }}</button>
          }
        </ui-notice>
      } @else {
        <ui-pending [of]="of()" [lines]="4" />
      }
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentFailure {
  /** What was read, or is being read. */
  readonly of = input.required<ReturnType<Pending['of']>>();
  protected readonly known = computed(() => {
    const error = this.of().error();
    const code = error && Problem.from(error).code;
    return KNOWN.find((one) => one === code) ?? null;
  });
}
