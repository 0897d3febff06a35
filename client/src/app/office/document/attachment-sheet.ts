import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  inject,
  type Injector,
  resource,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getMeetingDocumentAttachment$Pdf } from 'contract/functions';
import { DocumentFailure } from './document-failure';

export interface ShownFile {
  name: string;
  /** The meeting's id, the attachment's, and the number of its document. */
  which: { id: string; attachment: string; number: string };
  /** Where it opens by itself. */
  address: string;
}

/** Opens a PDF beside the request, which stays readable at its left. */
export function openAttachment(injector: Injector, file: ShownFile): void {
  injector.get(Dialog).open<void, ShownFile>(AttachmentSheet, {
    data: file,
    injector,
    ariaLabel: file.name,
    panelClass: 'side-sheet',
    backdropClass: 'quiet',
    width: 'min(820px, 100vw)',
  });
}

@Component({
  selector: 'app-attachment-sheet',
  imports: [DocumentFailure, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <header>
        <h2>{{ file.name }}</h2>
        <a [href]="file.address" target="_blank" rel="noopener">{{ t('office.document.newTab') }}</a>
        <button type="button" class="btn ghost small" (click)="dialog.close()">{{ t('ui.close') }}</button>
      </header>
      @if (pdf.hasValue()) {
        <iframe #frame [title]="file.name"></iframe>
      } @else {
        <app-document-failure [of]="pdf" />
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
      height: 100%;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
    }
    h2 {
      flex: 1;
      font-size: var(--text-l);
    }
    iframe {
      flex: 1;
      width: 100%;
      min-height: 70dvh;
      border: 1px solid var(--hair);
      background: var(--surface);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttachmentSheet {
  protected readonly dialog = inject(DialogRef);
  protected readonly file = inject<ShownFile>(DIALOG_DATA);
  private readonly api = inject(Api);
  // Read by us and not by the frame: a file that does not come is told in words, not as what the server wrote.
  protected readonly pdf = resource({
    loader: async () =>
      URL.createObjectURL(await this.api.invoke(getMeetingDocumentAttachment$Pdf, this.file.which)),
  });
  private readonly frame = viewChild<ElementRef<HTMLIFrameElement>>('frame');

  constructor() {
    // Ours, of what our own API answered: Angular is not asked to trust it, by which any string could be trusted. The
    // fragment asks the viewer for the page alone, as wide as there is room.
    afterRenderEffect(() => {
      const frame = this.frame()?.nativeElement;
      if (frame && this.pdf.hasValue()) frame.src = `${this.pdf.value()}#navpanes=0&view=FitH`;
    });
    inject(DestroyRef).onDestroy(() => {
      if (this.pdf.hasValue()) URL.revokeObjectURL(this.pdf.value());
    });
  }
}
