import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '../words/transloco';
import { Explain } from '../problem/explain';
import { Problem } from '../problem/problem';
import { Busy } from './busy';
import { Heading } from './heading';
import { Notice } from './notice';
import { Skeleton } from './skeleton';
import type { Asked } from './together';

/** What a page shows while what it needs is under way, or when it did not come. */
@Component({
  selector: 'ui-pending',
  imports: [Heading, Notice, Skeleton, TranslocoPipe],
  template: `
    @if (problem(); as problem) {
      @let title = (problem.status === 404 ? 'ui.failed.notFound' : 'ui.failed.title') | transloco;
      @if (wholePage()) {
        <h1 [heading]="title"></h1>
      }
      <ui-notice
        role="alert"
        tone="no"
        [heading]="wholePage() ? undefined : title"
        [text]="explain.text(problem)"
      >
        @if (problem.status !== 404) {
          <button type="button" class="btn ghost" (click)="of().reload()">
            {{ 'ui.retry' | transloco }}
          </button>
        }
      </ui-notice>
    } @else {
      <ui-skeleton [lines]="lines()" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Pending {
  readonly of = input.required<Asked>();
  readonly lines = input(5);
  /** Nothing else is on the page yet, so that its `h1` must be here when it did not come. */
  readonly wholePage = input(false);
  protected readonly explain = inject(Explain);
  protected readonly problem = computed(() => {
    const error = this.of().error();
    // A resource wraps what is no Error; our Problems come through whole.
    return error && Problem.from(error);
  });

  constructor() {
    inject(Busy).while(computed(() => this.of().isLoading()));
  }
}
