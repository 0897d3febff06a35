import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { TranslocoDirective } from '../words/transloco';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { OwnMedia } from './own-media';
import { RoomVisit } from './room-visit';
import { ShowStream } from './show-stream';
import { soundLevel } from './sound-level';

/** Before one goes in: see and hear oneself, and choose another camera or microphone. One may go in without either. */
@Component({
  selector: 'app-check-devices',
  imports: [Heading, Notice, ShowStream, TranslocoDirective],
  templateUrl: './check-devices.html',
  styleUrl: './check-devices.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckDevices {
  readonly goIn = output();
  protected readonly media = inject(OwnMedia);
  protected readonly room = inject(RoomVisit).room;
  protected readonly level = soundLevel(this.media.stream, this.media.changes);
  protected readonly kinds = computed(() => [
    {
      kind: 'video' as const,
      state: this.media.camera(),
      devices: this.media.devices().filter(({ kind }) => kind === 'videoinput'),
    },
    {
      kind: 'audio' as const,
      state: this.media.microphone(),
      devices: this.media.devices().filter(({ kind }) => kind === 'audioinput'),
    },
  ]);
  /** What the reader can do something about; that there is no camera, they know. */
  protected readonly obstacle = computed(() => {
    const states = [this.media.camera(), this.media.microphone()];
    return (['unsupported', 'denied', 'missing'] as const).find((state) => states.includes(state));
  });

  constructor() {
    void this.media.start();
  }

  protected toggle(kind: 'audio' | 'video', isOn: boolean): void {
    if (isOn) this.media.turnOff(kind);
    else void this.media.turnOn(kind);
  }
}
