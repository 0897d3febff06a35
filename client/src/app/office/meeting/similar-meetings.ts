import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listSimilarMeetings } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { When } from '../../ui/when';
import { Say } from '../../words/say';

/** Double requests of the same person or document, and how often the person was received this year. */
@Component({
  selector: 'app-similar-meetings',
  imports: [RouterLink, TranslocoDirective],
  template: `
    @if (similar.hasValue()) {
      <ng-container *transloco="let t">
        @for (one of similar.value().items; track one.reference) {
          <p class="also num">
            <b>{{ t('office.meeting.alsoOpen') }}</b> {{ t(\`office.meeting.same.\${one.same}\`) }}:
            @if (one.id; as id) {
              <a routerLink="/office/requests" [queryParams]="{ meeting: id }" (click)="sheet?.close()">{{
                when.short(one.start)
              }}</a>
            } @else {
              {{ when.short(one.start) }}
            }
            · {{ one.scheduleTitle }} · {{ t(\`ui.status.\${one.status}\`) }} · {{ one.reference }}
          </p>
        }
        @if (similar.value().heldThisYear; as held) {
          <p class="muted num">{{ say.count('office.meeting.heldThisYear', held) }}</p>
        }
      </ng-container>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .also {
      margin-top: 8px;
      padding: 6px 10px;
      border-left: 4px solid var(--wait);
      border-radius: var(--corner);
      background: var(--wait-tint);
    }
    .muted {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SimilarMeetings {
  readonly meeting = input.required<Meeting>();
  private readonly api = inject(Api);
  /** Shown over a page, it makes way for the other meeting. */
  protected readonly sheet = inject(DialogRef, { optional: true });
  protected readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly similar = resource({
    params: () => ({ id: this.meeting().id, version: this.meeting().version }),
    loader: ({ params: { id } }) => this.api.invoke(listSimilarMeetings, { id }),
  });
}
