import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { isTyping, letter } from './letter';

const KEPT_AS = 'office-keys';

/** One-letter commands; they can be switched off (WCAG 2.2, 2.1.4), because speech input may say letters by chance. */
@Injectable({ providedIn: 'root' })
export class Keys {
  private readonly document = inject(DOCUMENT);
  private readonly wanted = signal(localStorage.getItem(KEPT_AS) !== 'off');
  readonly on = this.wanted.asReadonly();

  use(on: boolean): void {
    localStorage.setItem(KEPT_AS, on ? 'on' : 'off');
    this.wanted.set(on);
  }

  /** Listens for as long as the caller lives. */
  listen(commands: Record<string, () => void>, life = inject(DestroyRef)): void {
    const heard = (press: KeyboardEvent): void => {
      const command = commands[letter(press) ?? ''];
      if (!command || !this.on() || press.defaultPrevented || press.repeat) return;
      // An open dialog is the whole world of whoever looks at it.
      if (isTyping(press.target) || this.document.querySelector('[role=dialog]')) return;
      press.preventDefault();
      command();
    };
    this.document.addEventListener('keydown', heard);
    life.onDestroy(() => this.document.removeEventListener('keydown', heard));
  }
}
