import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Heading } from '../../ui/heading';
import { qrReader } from './qr-reader';

const LOOK_EVERY = 120;
/** A camera that nobody stands before goes off again. */
const LOOKS_FOR = 60_000;

/** Looks through the camera until it sees a QR code. Nothing of the picture is kept or leaves the device. */
@Component({
  selector: 'app-scan-code',
  imports: [Heading, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h1 [heading]="t('door.kiosk.scan.title')"></h1>
      <p class="lead" [attr.role]="refused() ? 'alert' : null">
        {{ t(refused() ? 'door.kiosk.scan.refused' : 'door.kiosk.scan.lead') }}
      </p>
      <video
        #video
        muted
        playsinline
        [hidden]="refused()"
        [attr.aria-label]="t('door.kiosk.scan.picture')"
      ></video>
      <p>
        <button type="button" class="btn" (click)="left.emit()">{{ t('door.kiosk.scan.type') }}</button>
      </p>
    </ng-container>
  `,
  styles: `
    h1 {
      font-size: clamp(1.778rem, 4vw, 2.889rem);
    }
    video {
      width: min(100%, 640px);
      max-height: 56vh;
      border-radius: var(--corner);
      background: var(--hatch);
      /* As in a mirror, so that a hand moves the way its owner means. */
      transform: scaleX(-1);
    }
    video[hidden] {
      display: none;
    }
    button {
      min-width: 260px;
      min-height: 72px;
      margin-top: 20px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScanCode {
  /** What the code says. */
  readonly found = output<string>();
  readonly left = output();
  protected readonly refused = signal(false);
  private readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');
  private camera: MediaStream | undefined;
  private gone = false;

  constructor() {
    const leaving = setTimeout(() => this.left.emit(), LOOKS_FOR);
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      clearTimeout(leaving);
      this.stop();
    });
    afterNextRender(() => void this.look().catch(() => this.refused.set(true)));
  }

  private async look(): Promise<void> {
    const wanted = { video: { facingMode: 'user', width: { ideal: 1280 } } };
    this.camera = await navigator.mediaDevices.getUserMedia(wanted);
    if (this.gone) return this.stop();
    const video = this.video().nativeElement;
    video.srcObject = this.camera;
    await video.play();
    const read = await qrReader();
    while (!this.gone) {
      const text = await read(video);
      if (text && !this.gone) {
        this.found.emit(text);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  }

  private stop(): void {
    this.camera?.getTracks().forEach((track) => track.stop());
  }
}
