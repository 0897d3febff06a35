import { Directive, effect, ElementRef, inject, input, signal } from '@angular/core';

/** Plays a stream in a `video`, with its sound unless it is one's own. */
@Directive({
  selector: 'video[show]',
  exportAs: 'shown',
  host: { autoplay: '', playsinline: '', '[muted]': 'silent()' },
})
export class ShowStream {
  readonly show = input.required<MediaStream | null>();
  readonly silent = input(false);
  /** Grows when a track of the stream was replaced: an element keeps to the tracks that it began with. */
  readonly changes = input(0);
  /** The browser wants a press before it lets sound out of a page. */
  readonly needsPress = signal(false);
  private readonly element = inject<ElementRef<HTMLVideoElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      const stream = this.show();
      this.changes();
      this.element.srcObject = stream && new MediaStream(stream.getTracks());
      if (stream) this.play();
    });
  }

  play(): void {
    this.element.play().then(
      () => this.needsPress.set(false),
      (failure: unknown) =>
        this.needsPress.set(failure instanceof DOMException && failure.name === 'NotAllowedError'),
    );
  }
}
