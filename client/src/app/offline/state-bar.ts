import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '../words/transloco';
import { When } from '../ui/when';
import { Connection } from './connection';
import { NewVersion } from './new-version';

/** One quiet line at the foot: that there is no network and how old the list is, or that a new version is there. */
@Component({
  selector: 'app-state-bar',
  imports: [TranslocoDirective],
  template: `<div aria-live="polite" class="no-print" *transloco="let t">
    @if (connection.shownSince(); as at) {
      <p>{{ t('ui.offline.shownSince', { time: when.time(at) }) }}</p>
    } @else if (connection.isOffline()) {
      <p>{{ t('ui.offline.page') }}</p>
    } @else if (version.isThere()) {
      <p>
        {{ t('ui.newVersion.text') }}
        <button type="button" class="link" (click)="reload()">{{ t('ui.newVersion.reload') }}</button>
      </p>
    }
  </div>`,
  styles: `
    p {
      position: fixed;
      inset: auto 12px 12px;
      z-index: 5;
      max-width: 60ch;
      margin-inline: auto;
      padding: 10px 16px;
      color: var(--ink);
      background: var(--wait-tint);
      border: 1px solid var(--wait);
      border-radius: var(--corner);
      box-shadow: var(--float);
    }
    .link {
      min-height: 28px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateBar {
  protected readonly connection = inject(Connection);
  protected readonly version = inject(NewVersion);
  protected readonly when = inject(When);

  protected reload(): void {
    location.reload();
  }
}
