import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '../words/transloco';
import type { Other } from './calls';
import { ShowStream } from './show-stream';

/** Another guest: their picture with their name, and what one would otherwise wonder about. */
@Component({
  selector: 'app-call-tile',
  imports: [ShowStream, TranslocoDirective],
  template: `
    <figure *transloco="let t" [class.fit]="state()?.sharing">
      <video
        #shown="shown"
        [show]="stream()"
        [class.hidden]="!showsPicture()"
        [attr.aria-label]="t('room.tile.picture', { name: other().name })"
      ></video>
      @if (!showsPicture()) {
        <p role="status">{{ t(isConnected() ? 'room.tile.cameraOff' : 'room.tile.connecting') }}</p>
      }
      @if (shown.needsPress()) {
        <button type="button" class="btn" (click)="shown.play()">{{ t('room.tile.hear') }}</button>
      }
      <figcaption>
        {{ other().name }}
        @if (isConnected() && state() && !state()!.microphone) {
          <span>{{ t('room.tile.muted') }}</span>
        }
        @if (state()?.sharing) {
          <span>{{ t('room.tile.sharing') }}</span>
        }
      </figcaption>
    </figure>
  `,
  styleUrl: './call-tile.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CallTile {
  readonly other = input.required<Other>();
  private readonly link = computed(() => this.other().link);
  protected readonly stream = computed(() => this.link()?.stream() ?? null);
  protected readonly isConnected = computed(() => this.link()?.isConnected() ?? false);
  protected readonly state = computed(() => this.link()?.state());
  protected readonly showsPicture = computed(() => {
    const state = this.state();
    return this.isConnected() && (!state || state.camera || state.sharing);
  });
}
