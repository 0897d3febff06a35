import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { TranslocoDirective } from '@jsverse/transloco';

export interface ShownFile {
  name: string;
  /** Below our own API. */
  url: string;
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
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <header>
        <h2>{{ file.name }}</h2>
        <a [href]="file.url" target="_blank" rel="noopener">{{ t('office.document.newTab') }}</a>
        <button type="button" class="btn ghost small" (click)="dialog.close()">{{ t('ui.close') }}</button>
      </header>
      <iframe [src]="url" [title]="file.name"></iframe>
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
      font-size: 18px;
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
  // Ours: made in document-panel.ts of ids that are encoded there. The fragment asks the viewer for the page alone, as
  // wide as there is room.
  protected readonly url = inject(DomSanitizer).bypassSecurityTrustResourceUrl(
    `${this.file.url}#navpanes=0&view=FitH`,
  );
}
