import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';

/** On to the next page of a long list, and back to its beginning; the address says where. */
@Component({
  selector: 'app-pages',
  imports: [RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (next() || cursor()) {
        <nav class="acts no-print" [attr.aria-label]="t('office.meetings.pages')">
          @if (cursor()) {
            <a
              class="btn ghost"
              [routerLink]="[]"
              [queryParams]="{ cursor: null }"
              queryParamsHandling="merge"
            >
              {{ t('office.meetings.first') }}
            </a>
          }
          @if (next(); as next) {
            <a
              class="btn ghost"
              [routerLink]="[]"
              [queryParams]="{ cursor: next }"
              queryParamsHandling="merge"
            >
              {{ t('office.meetings.more') }}
            </a>
          }
        </nav>
      }
    </ng-container>
  `,
  styles: `
    nav {
      margin-top: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Pages {
  readonly cursor = input<string>();
  readonly next = input<string | null>();
}
