import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  linkedSignal,
  resource,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getMeetingDocument } from 'contract/functions';
import type { DocumentAttachment, Meeting } from 'contract/models';
import { Problem } from '../../problem/problem';
import { Labelled } from '../../ui/labelled';
import { Notice } from '../../ui/notice';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { openAttachment } from './attachment-sheet';
import { DocumentFailure } from './document-failure';
import { MyAksterOffice } from './my-akster-office';

/** The document that a meeting is about and its case file, read in AKSTER OFFICE as the reader. */
@Component({
  selector: 'app-document-panel',
  imports: [DocumentFailure, Labelled, Notice, Pending, TranslocoDirective],
  templateUrl: './document-panel.html',
  styleUrl: './document-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentPanel {
  readonly meeting = input.required<Meeting>();
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  protected readonly office = inject(MyAksterOffice);
  protected readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly failure = this.office.failure();

  protected readonly link = computed(() =>
    this.office.link.hasValue() ? this.office.link.value() : undefined,
  );
  /** The citizen's own number, until the reader looks for another. */
  protected readonly number = linkedSignal<Meeting, string | null>({
    source: this.meeting,
    computation: ({ documentNumber }) => documentNumber,
  });
  protected readonly document = resource({
    params: () => {
      const number = this.number();
      return this.link()?.linked && number ? { id: this.meeting().id, number } : undefined;
    },
    loader: ({ params }) => this.api.invoke(getMeetingDocument, params),
  });
  /** Nobody is linked, or AKSTER OFFICE has ended the link. */
  protected readonly mustLink = computed(
    () => this.link()?.linked === false || codeOf(this.document.error()) === 'akster-office-not-linked',
  );

  protected find(event: Event, typed: string): void {
    event.preventDefault();
    if (typed.trim()) this.number.set(typed.trim());
  }

  protected open(file: DocumentAttachment, event: Event): void {
    if (file.mediaType !== 'application/pdf') return;
    event.preventDefault();
    const which = { id: this.meeting().id, attachment: file.id, number: this.document.value()?.number ?? '' };
    openAttachment(this.injector, { name: file.name, which, address: this.address(file) });
  }

  protected address({ id }: DocumentAttachment): string {
    const number = encodeURIComponent(this.document.value()?.number ?? '');
    return `/api/v1/office/meetings/${this.meeting().id}/document/attachments/${encodeURIComponent(id)}?number=${number}`;
  }
}

const codeOf = (error: Error | undefined): string | undefined => error && Problem.from(error).code;
