import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import {
  form,
  FormField,
  FormRoot,
  maxLength,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { readDocumentStatus } from 'contract/functions';
import type { DocumentStatus } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { Administration } from '../../ui/administration';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Heading } from '../../ui/heading';
import { Notice } from '../../ui/notice';
import { When } from '../../ui/when';

/** How a document stands, for whoever has its number and code: often the visit is not needed. */
@Component({
  selector: 'app-document-status',
  imports: [ErrorSummary, Field, FormField, FormRoot, Heading, Notice, RouterLink, TranslocoDirective],
  templateUrl: './document-status-page.html',
  styleUrl: './document-status-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentStatusPage {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly summary = viewChild(ErrorSummary);
  protected readonly when = inject(When);
  protected readonly isOffered = inject(Administration).documentStatus;
  protected readonly found = signal<DocumentStatus | null>(null);
  /** Why nothing was found. Not an error of the form: the same question may be asked again. */
  protected readonly failed = signal('');
  protected readonly asked = signal({ number: '', accessCode: '' });
  protected readonly form = form(
    this.asked,
    (asked) => {
      required(asked.number);
      required(asked.accessCode);
      maxLength(asked.number, 100);
      maxLength(asked.accessCode, 50);
    },
    { submission: { action: () => this.look(), onInvalid: () => this.summary()?.show() } },
  );

  private async look(): Promise<TreeValidationResult> {
    this.found.set(null);
    this.failed.set('');
    try {
      const { number, accessCode } = this.asked();
      const body = { number: number.trim(), accessCode: accessCode.trim() };
      this.found.set(await this.api.invoke(readDocumentStatus, { body }));
      this.summary()?.hide();
      const result = (): void => this.host.querySelector<HTMLElement>('#found')?.focus();
      afterNextRender(result, { injector: this.injector });
      return undefined;
    } catch (failure) {
      const problem = Problem.from(failure);
      if (problem.errors.length === 0) {
        this.summary()?.hide();
        this.failed.set(this.explain.text(failure));
        return undefined;
      }
      this.summary()?.show();
      return refusedFields(this.form, problem, this.explain.text(failure));
    }
  }
}
