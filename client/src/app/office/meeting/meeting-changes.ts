import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Live } from '../../news/live';
import { whenChanged } from '../../news/when-changed';
import { Waiting } from '../waiting';

/**
 * Lists that show meetings read this, and load again when one has been changed on another part of the page, or when a
 * request has come, was decided or moved anywhere else.
 */
@Injectable()
export class MeetingChanges {
  private readonly waiting = inject(Waiting);
  private readonly live = inject(Live);
  private readonly seen = signal(0);

  constructor() {
    whenChanged(
      () => this.live.numbers()?.office?.requestsStamp,
      () => this.seen.update((n) => n + 1),
    );
  }

  /** Loads it again after every change, and shows it as it was meanwhile; called in an injection context. */
  keepFresh(shown: { reload(): boolean }): void {
    effect(() => {
      if (this.seen() > 0) untracked(() => shown.reload());
    });
  }

  happened(): void {
    this.seen.update((n) => n + 1);
    this.waiting.requests.reload();
  }
}
