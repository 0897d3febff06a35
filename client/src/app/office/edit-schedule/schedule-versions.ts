import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listScheduleVersions } from 'contract/functions';
import type { ScheduleVersion } from 'contract/models';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Language } from '../../words/language';
import { Say } from '../../words/say';
import { everyPage } from '../every-page';

/** What citizens could read of a schedule and when, the latest first: nothing that was published is lost. */
@Component({
  selector: 'app-schedule-versions',
  imports: [Pending, TranslocoDirective],
  template: `
    <section *transloco="let t">
      <h2>{{ t('office.versions.title') }}</h2>
      @if (versions.hasValue()) {
        <ol>
          @for (one of versions.value(); track one.version) {
            <li>
              <p class="num">
                <b>{{ span(one) }}</b>
                @if (!one.to) {
                  <span class="tag">{{ t('office.versions.now') }}</span>
                }
              </p>
              <p class="words">{{ one.words[language.code()] }}</p>
              <p class="muted">
                {{ one.content.title }}{{ one.content.place ? ', ' + one.content.place : '' }}
                @if (one.content.orderNumber; as number) {
                  · {{ t('office.schedule.orderNumber') }}: {{ number }}
                }
                · {{ t('office.versions.by', { name: one.by.name ?? t('office.versions.system') }) }}
              </p>
            </li>
          } @empty {
            <li class="muted">{{ t('office.versions.none') }}</li>
          }
        </ol>
      } @else {
        <ui-pending [of]="versions" [lines]="2" />
      }
    </section>
  `,
  styles: `
    section {
      margin-top: 36px;
    }
    ol {
      margin-top: 8px;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 8px 0;
      border-top: 1px solid var(--hair);
    }
    .words {
      white-space: pre-line;
    }
    .words::first-letter {
      text-transform: uppercase;
    }
    .tag {
      background: var(--ok-tint);
      color: var(--ok);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScheduleVersions {
  readonly scheduleId = input.required<string>();
  /** Of the schedule: another one may be another publication. */
  readonly version = input.required<number>();
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  private readonly when = inject(When);
  protected readonly language = inject(Language);
  protected readonly versions = resource({
    params: () => ({ id: this.scheduleId(), version: this.version() }),
    loader: ({ params: { id } }) =>
      everyPage((page) => this.api.invoke(listScheduleVersions, { id, ...page })),
  });

  protected span({ from, to }: ScheduleVersion): string {
    const since = this.when.full(from);
    return to
      ? this.say.text('office.versions.fromTo', { from: since, to: this.when.full(to) })
      : this.say.text('office.versions.since', { from: since });
  }
}
