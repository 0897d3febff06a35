import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getResettlement } from 'contract/functions';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { Directory } from '../directory';
import { ResettlementResult } from '../resettle/resettlement-result';

const ASK_AGAIN_MS = 1_000;

/** How far the meetings of one absence or closure are settled, and how. */
@Component({
  selector: 'app-absence-result',
  imports: [Heading, Pending, ResettlementResult, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <p class="no-print">
        <a class="back" routerLink="/office/absences">‹ {{ t('office.absences.title') }}</a>
      </p>
      @if (result.hasValue()) {
        @let it = result.value();
        <header><h1 [heading]="title() || t('office.resettle.title')"></h1></header>
        <p class="muted no-print">{{ it.reason }}</p>
        <p role="status" class="no-print">
          {{
            t(it.state === 'done' ? 'office.resettle.done' : 'office.resettle.working', {
              n: it.done,
              of: it.total,
            })
          }}
        </p>
        @if (it.state === 'working') {
          <progress
            class="no-print"
            [value]="it.done"
            [max]="it.total"
            [attr.aria-label]="t('office.resettle.title')"
          ></progress>
        }
        <app-resettlement-result [result]="it" />
      } @else {
        <h1 class="visually-hidden" [heading]="t('office.resettle.title')"></h1>
        <ui-pending [of]="result" [lines]="6" />
      }
    </ng-container>
  `,
  styles: `
    .back {
      display: inline-flex;
      align-items: center;
      min-height: 28px;
    }
    progress {
      width: min(100%, 28em);
      accent-color: var(--primary);
    }
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AbsenceResult {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly directory = inject(Directory);
  protected readonly result = resource({
    params: () => this.id(),
    loader: ({ params: id }) => this.api.invoke(getResettlement, { id }),
  });
  protected readonly title = computed(() => {
    const hostId = this.result.hasValue() ? this.result.value().hostId : null;
    return hostId ? this.directory.hostName(hostId) : '';
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.result.hasValue() || this.result.value().state === 'done') return;
      const timer = setTimeout(() => this.result.reload(), ASK_AGAIN_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
