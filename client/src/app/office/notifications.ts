import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '../words/transloco';
import { type MeetingPlace, NotificationList } from '../news/notification-list';
import { MorningChoice } from './morning-choice';

/** What a member of staff was told of the meetings with their hosts, and what they want to be mailed. */
@Component({
  selector: 'app-notifications',
  imports: [MorningChoice, NotificationList, TranslocoPipe],
  template: `
    <app-notification-list [placeOf]="placeOf" [emptyText]="'news.forStaff' | transloco" />
    <app-morning-choice />
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Notifications {
  protected readonly placeOf = (meeting: string): MeetingPlace => ({
    path: ['/office/requests'],
    query: { meeting },
  });
}
