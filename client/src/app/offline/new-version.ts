import { DOCUMENT } from '@angular/common';
import { inject, Injectable, isDevMode, signal } from '@angular/core';

const LOOK_EVERY = 3_600_000;

/**
 * Takes the service worker into service, and tells when the pages that are open are of an older version than the
 * server's. They are never reloaded under somebody's hands.
 */
@Injectable({ providedIn: 'root' })
export class NewVersion {
  private readonly there = signal(false);
  readonly isThere = this.there.asReadonly();

  /** Only where browsers allow it: over https and on localhost. */
  watch(): void {
    const window = inject(DOCUMENT).defaultView;
    const workers = window?.navigator.serviceWorker;
    if (!window || !workers || isDevMode()) return;
    // The first worker of a browser takes over pages of its own version.
    const hadOne = workers.controller !== null;
    workers.addEventListener('controllerchange', () => this.there.set(hadOne));
    workers
      .register('/sw.js', { updateViaCache: 'none' })
      .then((registration) => {
        const look = (): void => void registration.update().catch(() => undefined);
        window.setInterval(look, LOOK_EVERY);
      })
      .catch((failure: unknown) => console.warn('The pages will not open without a network', failure));
  }
}
