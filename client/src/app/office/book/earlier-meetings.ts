import { ChangeDetectionStrategy, Component, inject, Injector, input, resource } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listMeetingsOfPerson } from 'contract/functions';
import type { Person } from 'contract/models';
import { Pending } from '../../ui/pending';
import { StatusWord } from '../../ui/status-word';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { openMeetingSheet } from '../meeting/meeting-sheet';

const SHOWN = 8;

/** What there has been with whoever is on the phone, and what is before them: nobody books the same matter twice. */
@Component({
  selector: 'app-earlier-meetings',
  imports: [Pending, StatusWord, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h2>{{ person().givenName }} {{ person().familyName }}</h2>
      <p class="muted">
        {{
          person().meetings.count === 0
            ? t('office.book.earlier.none')
            : say.count('office.book.earlier.count', person().meetings.count)
        }}
        @if (person().accountId) {
          {{ t('office.book.earlier.account') }}
        }
      </p>
      @if (meetings.hasValue()) {
        <ol>
          @for (meeting of meetings.value().items; track meeting.id) {
            <li>
              <button type="button" class="row-link num" (click)="open(meeting.id)">
                {{ when.soon(meeting.start) }}
              </button>
              <ui-status-word [meeting]="meeting" seenBy="staff" />
              <span class="topic muted" [title]="meeting.topic"
                >{{ meeting.host.name }} · {{ meeting.topic }}</span
              >
            </li>
          }
        </ol>
      } @else {
        <ui-pending [of]="meetings" [lines]="3" />
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
    }
    ol {
      margin-top: 8px;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 10px;
      align-items: center;
      padding: 6px 0;
      border-top: 1px solid var(--hair);
    }
    .topic {
      grid-column: 1 / -1;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EarlierMeetings {
  readonly person = input.required<Person>();
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  protected readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly meetings = resource({
    params: () => this.person().phone,
    loader: ({ params: phone }) => this.api.invoke(listMeetingsOfPerson, { phone, limit: SHOWN }),
  });

  protected open(id: string): void {
    openMeetingSheet(this.injector, id);
  }
}
