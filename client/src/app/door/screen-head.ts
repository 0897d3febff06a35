import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '../words/transloco';
import { Administration } from '../ui/administration';

/** Whose screen it is and where it stands, with room for more at its right. */
@Component({
  selector: 'app-screen-head',
  imports: [TranslocoPipe],
  template: `
    <p>
      <span class="crest"></span>
      <b>{{ administration.name() || ('ui.product' | transloco) }}</b>
      @if (place(); as place) {
        <span class="muted">{{ place }}</span>
      }
    </p>
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 24px;
      padding: 14px clamp(16px, 3vw, 44px);
      border-bottom: 1px solid var(--hair);
      background: var(--surface);
    }
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 16px;
    }
    .crest {
      flex: none;
      width: 30px;
      height: 34px;
      border-radius: 4px 4px 15px 15px;
      background: var(--primary);
    }
  `,
  host: { role: 'banner' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScreenHead {
  /** Empty until known. */
  readonly place = input('');
  protected readonly administration = inject(Administration);
}
