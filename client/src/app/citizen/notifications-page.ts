import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '../words/transloco';
import { type MeetingPlace, NotificationList } from '../news/notification-list';

/** What a citizen was told of their meetings. */
@Component({
  selector: 'app-notifications-page',
  imports: [NotificationList, TranslocoPipe],
  template: `<app-notification-list [placeOf]="placeOf" [emptyText]="'news.forCitizen' | transloco" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotificationsPage {
  protected readonly placeOf = (meetingId: string): MeetingPlace => ({ path: ['/meetings', meetingId] });
}
