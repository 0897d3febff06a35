import { DOCUMENT } from '@angular/common';
import { computed, inject, Injectable, signal } from '@angular/core';

/** Whether there is a network, and since when what is shown has been kept because there is none. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly online = signal(true);
  private readonly keptAt = signal<string | null>(null);
  readonly isOffline = computed(() => !this.online());
  /** When the answer was read that is shown in place of one from the server, RFC 3339; null while the server answers. */
  readonly shownSince = this.keptAt.asReadonly();

  constructor() {
    const { defaultView: window } = inject(DOCUMENT);
    const look = (): void => this.online.set(window?.navigator.onLine !== false);
    look();
    window?.addEventListener('online', look);
    window?.addEventListener('offline', look);
  }

  shows(keptAt: string): void {
    this.keptAt.set(keptAt);
  }

  answered(): void {
    this.keptAt.set(null);
  }
}
