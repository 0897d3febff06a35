import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  resource,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getMeetingRoom } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { Notice } from '../../ui/notice';
import { When } from '../../ui/when';

const LOOK_AGAIN = 20_000;

/** The way into a video meeting: when it opens, and then the door itself. */
@Component({
  selector: 'app-video-door',
  imports: [Notice, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (door(); as room) {
        @if (isOpen()) {
          <a class="btn" [href]="ownLink()" target="_blank" rel="noopener">{{ t('portal.meeting.join') }}</a>
        } @else {
          <p class="num">{{ t('portal.meeting.joinLater', { time: when.soon(room.opensAt) }) }}</p>
        }
      } @else if (notReady()) {
        <p>{{ t('portal.meeting.roomMaking') }}</p>
      } @else if (room.error(); as error) {
        <ui-notice tone="no" [text]="explain.text(error)" />
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 24px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VideoDoor {
  readonly meeting = input.required<Meeting>();
  private readonly api = inject(Api);
  protected readonly explain = inject(Explain);
  protected readonly when = inject(When);
  private readonly now = signal(Date.now());

  protected readonly room = resource({
    params: () => this.meeting().id,
    loader: ({ params: id }) => this.api.invoke(getMeetingRoom, { id }),
  });
  protected readonly door = computed(() => (this.room.hasValue() ? this.room.value() : undefined));
  /** It finds the room, whoever holds it; who comes, the session says. */
  protected readonly ownLink = computed(() => `/meetings/${this.meeting().id}/room`);
  protected readonly notReady = computed(() => Problem.from(this.room.error()).code === 'room-not-ready');
  protected readonly isOpen = computed(() => {
    const room = this.door();
    return room !== undefined && this.now() >= Date.parse(room.opensAt);
  });

  constructor() {
    // The page may lie open for an hour before the meeting: the door opens by itself.
    const looking = setInterval(() => {
      this.now.set(Date.now());
      if (this.notReady()) this.room.reload();
    }, LOOK_AGAIN);
    inject(DestroyRef).onDestroy(() => clearInterval(looking));
  }
}
