import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Meeting } from 'contract/models';
import { Say } from '../../words/say';
import { calendarAddress, googleCalendar, outlookCalendar } from './calendar-address';

/** The meeting into one's own calendar: as a file, or by a link to a calendar on the web, which nobody calls before it is followed. */
@Component({
  selector: 'app-calendar-links',
  template: `
    <a class="btn" [class.ghost]="quiet()" [href]="file()" download>{{
      say.text('portal.meeting.calendar')
    }}</a>
    <p class="muted">
      {{ say.text('portal.meeting.calendarOr') }}
      @for (one of elsewhere(); track one.name) {
        <a [href]="one.address" target="_blank" rel="noopener noreferrer">{{
          say.text('portal.meeting.calendarAt', { name: one.name })
        }}</a>
      }
    </p>
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      align-items: center;
      font-size: var(--text-s);
    }
    p a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarLinks {
  readonly meeting = input.required<Meeting>();
  /** Where something else is the first thing to do. */
  readonly quiet = input(false);
  protected readonly say = inject(Say);
  protected readonly file = computed(() => calendarAddress(this.meeting().id));
  protected readonly elsewhere = computed(() => [
    { name: 'Google', address: googleCalendar(this.meeting(), location.origin) },
    { name: 'Outlook', address: outlookCalendar(this.meeting(), location.origin) },
  ]);
}
