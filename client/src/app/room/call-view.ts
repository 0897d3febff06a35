import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { TranslocoDirective } from '../words/transloco';
import { AskFirst } from '../ui/ask-first';
import { Heading } from '../ui/heading';
import type { Below } from '../words/keys';
import { Say } from '../words/say';
import { CallTile } from './call-tile';
import { Calls } from './calls';
import { Chat } from './chat';
import { OwnMedia } from './own-media';
import { RoomVisit } from './room-visit';
import { ShowStream } from './show-stream';

/** The meeting itself: the others large, oneself small, and below them what one can do, in words. */
@Component({
  selector: 'app-call-view',
  imports: [CallTile, Chat, Heading, ShowStream, TranslocoDirective],
  templateUrl: './call-view.html',
  styleUrl: './call-view.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CallView {
  protected readonly visit = inject(RoomVisit);
  protected readonly media = inject(OwnMedia);
  protected readonly calls = inject(Calls);
  private readonly ask = inject(AskFirst);
  private readonly say = inject(Say);
  protected readonly isOfficial = computed(() => this.visit.room()?.side === 'staff');
  protected readonly waiting = computed(() => this.visit.presence()?.waiting ?? []);
  protected readonly title = computed(() => {
    const room = this.visit.room();
    return (this.isOfficial() ? room?.attendee : room?.host) ?? '';
  });
  protected readonly chatIsOpen = signal(false);
  private readonly read = signal(0);
  protected readonly unread = computed(() =>
    this.chatIsOpen() ? 0 : this.calls.lines().length - this.read(),
  );

  constructor() {
    effect(() => {
      const written = this.calls.lines().length;
      if (this.chatIsOpen()) untracked(() => this.read.set(written));
    });
    // After a reload nobody has asked for camera and microphone yet.
    if (this.media.camera() === 'off' && this.media.microphone() === 'off') void this.media.start();
  }

  protected newLines(n: number): string {
    return this.say.count('room.chat.unread', n);
  }

  protected toggle(kind: 'audio' | 'video', isOn: boolean): void {
    if (isOn) this.media.turnOff(kind);
    else void this.media.turnOn(kind);
  }

  protected async share(): Promise<void> {
    if (this.media.sharing()) return this.media.stopSharing();
    // Whoever closes the browser's own question has changed their mind.
    await this.media.share().catch(() => undefined);
  }

  protected async end(): Promise<void> {
    const words = (key: Below<'room.end'>) => this.say.text(`room.end.${key}`);
    const isSure = await this.ask.confirm({
      title: words('title'),
      meaning: words('meaning'),
      act: words('act'),
      keep: words('keep'),
    });
    if (isSure) await this.visit.end();
  }
}
